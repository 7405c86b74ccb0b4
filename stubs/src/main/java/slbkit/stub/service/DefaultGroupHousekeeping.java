package slbkit.stub.service;

import java.util.List;
import java.util.Map;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What clients need around SetBackendServers: servers into a default group, out of it, and a look at it. */
final class DefaultGroupHousekeeping {

    private final World world;
    private final LoadBalancers loadBalancers;
    private final ServerList servers;
    private final ServerList leaving;
    private final Attachment attachment;

    /** The list of servers is written and limited as SetBackendServers has it. */
    DefaultGroupHousekeeping(Operation setBackendServers, World world) {
        this.world = world;
        this.loadBalancers = new LoadBalancers(world.landscape());
        this.servers = new ServerList(setBackendServers);
        // An older client names those that are to leave by their ids alone.
        this.leaving = ServerList.orIds(setBackendServers);
        this.attachment = new Attachment(world.landscape(), setBackendServers);
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "AddBackendServers", this::add,
                "RemoveBackendServers", this::remove,
                "DescribeLoadBalancerAttribute", this::describe);
    }

    private Reply add(Call call) {
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        List<Backend> backends = servers.of(call);
        attachment.check(loadBalancer, backends);
        return reply("AddBackendServers", loadBalancer, Shapes.ADDED_DEFAULT_SERVERS,
                world.defaultGroups().add(loadBalancer, backends));
    }

    private Reply remove(Call call) {
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        Request.required(call, "BackendServers");
        return reply("RemoveBackendServers", loadBalancer, Shapes.LEFT_DEFAULT_SERVERS,
                world.defaultGroups().remove(loadBalancer, leaving.of(call)));
    }

    private static Reply reply(
            String operation, LoadBalancer loadBalancer, ReplyMember shape, List<Backend> group) {
        ObjectNode body = Json.object();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, shape, group);
        return Reply.success(operation, body);
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
        Listing.put(body, Shapes.DEFAULT_SERVERS, world.defaultGroups().of(loadBalancer));
        Listing.putNone(body, "ListenerPorts", "ListenerPort");
        Listing.putNone(body, "ListenerPortsAndProtocol", "ListenerPortAndProtocol");
        Listing.putTags(body, List.of());
        return Reply.success("DescribeLoadBalancerAttribute", body);
    }
}
