package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code server}: a member of the servers that a call names is read as something else than was given; of those
 * {@code from} one {@code to} another, counted from 1, or, where {@code to} is below 0, from the end: -1 spares the last.
 */
final class ServerMutation implements Mutation {

    private final RequestMatcher requests;
    private final String member;
    private final NodeChange change;
    private final Predicate<String> value;
    private final int from;
    private final int to;

    ServerMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.member = settings.text("member");
        this.value = settings.find("matching").map(p -> Pattern.compile(p, Pattern.DOTALL))
                .map(Pattern::asMatchPredicate).orElse(v -> true);
        this.from = settings.number("from", 1);
        this.to = settings.number("to", Integer.MAX_VALUE);
        this.change = NodeChange.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (!requests.holds(call)) {
            return service.answer(call);
        }
        List<ObjectNode> servers = CallServers.of(call);
        boolean changed = false;
        int end = to < 0 ? servers.size() + to : Math.min(servers.size(), to);
        for (int i = from - 1; i < end; i++) {
            changed |= change(servers.get(i));
        }
        return service.answer(changed ? CallServers.with(call, servers) : call);
    }

    private boolean change(ObjectNode server) {
        JsonNode there = server.get(member);
        boolean given = there != null && !there.isNull();
        if (given ? change.fills() || !value.test(there.asString()) : !change.fills()) {
            return false;
        }
        change.apply(server, member);
        return true;
    }
}
