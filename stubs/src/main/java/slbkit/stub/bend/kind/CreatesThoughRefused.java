package slbkit.stub.bend.kind;

import java.util.List;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;
import slbkit.stub.world.Groups;

/** {@code creates-though-refused}: a call that is refused leaves its group behind all the same, empty. */
final class CreatesThoughRefused implements Bend {

    private final RequestMatcher requests;

    CreatesThoughRefused(Settings settings) {
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
