package slbkit.stub.service;

import java.util.List;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What clients need around setting weights: servers into a default group, out of it, and a look at it. */
final class DefaultGroupHousekeeping {

    private final Group kind;
    private final World world;
    private final LoadBalancers loadBalancers;
    private final ServerList servers;
    private final ServerList leaving;
    private final Attachment attachment;

    /** The list of servers is written and limited as where weights are set. */
    DefaultGroupHousekeeping(Group kind, Catalogue catalogue, World world) {
        Operation sets = catalogue.get(kind.operation(Effect.SETS));
        this.kind = kind;
        this.world = world;
        this.loadBalancers = new LoadBalancers(world.landscape());
        this.servers = new ServerList(sets);
        // An older client names those that are to leave by their ids alone.
        this.leaving = ServerList.orIds(sets);
        this.attachment = new Attachment(world.landscape(), sets);
    }

    Map<String, Handler> handlers() {
        return Map.of(
                kind.operation(Effect.ADDS), this::add,
                kind.operation(Effect.REMOVES), this::remove,
                kind.operation(Effect.DESCRIBES), this::describe);
    }

    private Reply add(Call call) {
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        List<Backend> backends = servers.of(call);
        attachment.check(loadBalancer, backends);
        return reply(Effect.ADDS, loadBalancer, Shapes.changed(kind, "string"),
                world.defaultGroups().add(loadBalancer, backends));
    }

    private Reply remove(Call call) {
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        Request.required(call, kind.members().wrapper());
        return reply(Effect.REMOVES, loadBalancer, Shapes.changed(kind, "integer"),
                world.defaultGroups().remove(loadBalancer, leaving.of(call)));
    }

    private Reply reply(Effect effect, LoadBalancer loadBalancer, ReplyMember shape, List<Backend> group) {
        ObjectNode body = Json.object();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, shape, group);
        return Reply.success(kind.operation(effect), body);
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
        Listing.putTags(body, List.of());
        return Reply.success(kind.operation(Effect.DESCRIBES), body);
    }
}
