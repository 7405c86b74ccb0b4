package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;

/** {@code inherits}: a new group holds the servers of the group that was created before it, too. */
final class Inherits implements Mutation {

    private final RequestMatcher requests;
    private String latest = "";

    Inherits(Settings settings) {
        this.requests = RequestMatcher.of(settings);
    }

    @Override
    public synchronized Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && requests.holds(call)) {
            Groups groups = new GroupState(service.world()).groups(call);
            List<Backend> old = groups.find(latest).map(g -> g.backends()).orElse(List.of());
            latest = GroupState.id(call, reply);
            groups.change(latest, g -> g.withBackends(joined(old, g.backends())));
        }
        return reply;
    }

    private static List<Backend> joined(List<Backend> old, List<Backend> own) {
        List<Backend> all = new ArrayList<>(old);
        own.stream().filter(b -> !old.contains(b)).forEach(all::add);
        return all;
    }
}
