package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Groups;

/** {@code creates-though-rejected}: a call that is rejected leaves its group behind all the same, empty. */
final class CreatesThoughRejected implements Mutation {

    private final RequestMatcher requests;

    CreatesThoughRejected(Settings settings) {
        this.requests = RequestMatcher.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (!reply.succeeded() && requests.holds(call)) {
            Groups groups = new GroupState(service.world()).groups(call);
            GroupState.kind(call).flatMap(kind -> call.parameter(kind.name())).ifPresent(name ->
                    groups.create(name, call.parameter("LoadBalancerId").orElse(""), List.of(), List.of()));
        }
        return reply;
    }
}
