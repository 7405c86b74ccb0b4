package slbkit.stub.service;

import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What clients need around a default server group: a look at it. */
final class DefaultGroupHousekeeping {

    private final Group kind;
    private final World world;
    private final LoadBalancers loadBalancers;

    DefaultGroupHousekeeping(Group kind, World world) {
        this.kind = kind;
        this.world = world;
        this.loadBalancers = new LoadBalancers(world.landscape());
    }

    Map<String, Handler> handlers() {
        return Map.of(kind.operation(Effect.DESCRIBES), this::describe);
    }

    private Reply describe(Call call) {
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        ObjectNode body = Json.object();
        body.put("RequestId", RequestIds.fresh());
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("LoadBalancerName", loadBalancer.id());
        body.put("LoadBalancerStatus", "active");
        body.put("RegionId", call.parameter("RegionId").orElse("cn-hangzhou"));
        body.put("DeleteProtection", "off");
        body.put("ModificationProtectionStatus", "NonProtection");
        Listing.put(body, Shapes.described(kind), world.defaultGroups().of(loadBalancer));
        Listing.putNone(body, "ListenerPorts", "ListenerPort");
        Listing.putNone(body, "ListenerPortsAndProtocol", "ListenerPortAndProtocol");
        Listing.putTags(body, world.tags(loadBalancer));
        return Reply.success(kind.operation(Effect.DESCRIBES), body);
    }
}
