package slbkit.stub.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Describes a load balancer with its default server group, which clients need, but the contract does not cover. */
record DescribeDefaultGroup(GroupKind kind, World world) implements Handler {

    private static final Set<String> INTEGERS = Set.of("Port", "Weight");

    @Override
    public Reply answer(Call call) {
        LoadBalancer loadBalancer = new LoadBalancers(world.landscape()).namedBy(call);
        ObjectNode body = RequestIds.body();
        body.put("LoadBalancerId", loadBalancer.id());
        body.put("LoadBalancerName", loadBalancer.id());
        body.put("LoadBalancerStatus", "active");
        body.put("RegionId", call.parameter("RegionId").orElse("cn-hangzhou"));
        body.put("DeleteProtection", "off");
        body.put("ModificationProtectionStatus", "NonProtection");
        Listing.put(body, servers(), world.defaultGroups().of(loadBalancer));
        body.putObject("ListenerPorts").putArray("ListenerPort");
        body.putObject("ListenerPortsAndProtocol").putArray("ListenerPortAndProtocol");
        Listing.putTags(body, world.tags().of(loadBalancer));
        return Reply.success(kind.operation(Effect.DESCRIBES), body);
    }

    /** The list of servers in the reply, with the types that its members have on the wire. */
    private ReplyMember servers() {
        List<ReplyMember> members = Stream.of("ServerId", "ServerIp", "Port", "ServerType", "Weight", "Type", "Description")
                .map(name -> new ReplyMember(name, INTEGERS.contains(name) ? "integer" : "string", true, null))
                .toList();
        return new ReplyMember(kind.members().wrapper(), "object", false, List.of(
                new ReplyMember(kind.members().list(), "array", false, members)));
    }
}
