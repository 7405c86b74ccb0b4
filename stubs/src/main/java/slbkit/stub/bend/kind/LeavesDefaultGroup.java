package slbkit.stub.bend.kind;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.CallServers;
import slbkit.stub.bend.Occasion;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code leaves-default-group}: the servers of a call leave the load balancer's default server group as well. */
final class LeavesDefaultGroup implements Bend {

    private final Occasion occasion;

    LeavesDefaultGroup(Settings settings) {
        this.occasion = Occasion.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && occasion.holds(call)) {
            call.parameter("VServerGroupId")
                    .flatMap(service.world().vServerGroups()::find)
                    .flatMap(group -> service.world().landscape().loadBalancer(group.loadBalancerId()))
                    .ifPresent(balancer -> service.world().defaultGroups()
                            .change(balancer, there -> without(there, call)));
        }
        return reply;
    }

    private static List<Backend> without(List<Backend> there, Call call) {
        Set<String> named = CallServers.of(call).stream()
                .map(s -> s.path("ServerId").asString(""))
                .collect(Collectors.toSet());
        return there.stream().filter(b -> !named.contains(b.serverId())).toList();
    }
}
