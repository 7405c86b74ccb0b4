package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.node.ObjectNode;

/** {@code applies-in-part}: a call that is rejected for one of its servers is carried out for the others. */
final class AppliesInPart implements Mutation {

    private final RequestMatcher requests;
    private final int first;

    AppliesInPart(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.first = settings.number("first");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        List<ObjectNode> servers = CallServers.of(call);
        if (!reply.succeeded() && requests.holds(call) && servers.size() > first) {
            service.answer(CallServers.with(call, servers.subList(0, first)));
        }
        return reply;
    }
}
