package slbkit.stub.bend.kind;

import java.util.ArrayList;
import java.util.List;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.CallServers;
import slbkit.stub.bend.Occasion;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code enters-default-group}: the servers of a call enter the load balancer's default server group as well. */
final class EntersDefaultGroup implements Bend {

    private final Occasion occasion;

    EntersDefaultGroup(Settings settings) {
        this.occasion = Occasion.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && occasion.holds(call)) {
            call.parameter("VServerGroupId")
                    .flatMap(service.world().vServerGroups()::find)
                    .flatMap(group -> service.world().landscape().loadBalancer(group.loadBalancerId()))
                    .ifPresent(balancer -> service.world().defaultGroups().change(balancer, there -> with(there, call)));
        }
        return reply;
    }

    private static List<Backend> with(List<Backend> there, Call call) {
        List<Backend> all = new ArrayList<>(there);
        CallServers.of(call).stream()
                .map(s -> s.path("ServerId").asString(""))
                .distinct()
                .filter(id -> there.stream().noneMatch(b -> b.serverId().equals(id)))
                .forEach(id -> all.add(Backend.ofDefaultGroup(id, "ecs", 100)));
        return all;
    }
}
