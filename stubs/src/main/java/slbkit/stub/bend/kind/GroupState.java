package slbkit.stub.bend.kind;

import java.util.List;
import java.util.Optional;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.World;

/** The servers that a call is about: those of its vServer group, of its new group, or of the default group. */
final class GroupState {

    private final World world;

    GroupState(World world) {
        this.world = world;
    }

    /** What the group held when the call came; nothing for a group that is to be created. */
    List<Backend> before(Call call) {
        return switch (call.action().orElse("")) {
            case "AddVServerGroupBackendServers", "RemoveVServerGroupBackendServers" -> call.parameter("VServerGroupId")
                    .flatMap(world.vServerGroups()::find).map(g -> g.backends()).orElse(List.of());
            case "SetBackendServers" -> defaultGroup(call).orElse(List.of());
            default -> List.of();
        };
    }

    /** What the group holds now. */
    List<Backend> now(Call call, Reply reply) {
        return switch (call.action().orElse("")) {
            case "CreateVServerGroup" -> world.vServerGroups().find(id(reply, "VServerGroupId"))
                    .map(g -> g.backends()).orElse(List.of());
            case "CreateMasterSlaveServerGroup" -> world.masterSlaveGroups().find(id(reply, "MasterSlaveServerGroupId"))
                    .map(g -> g.backends()).orElse(List.of());
            default -> before(call);
        };
    }

    /** Let the group hold something else. */
    void put(Call call, Reply reply, List<Backend> backends) {
        switch (call.action().orElse("")) {
            case "CreateVServerGroup" -> world.vServerGroups()
                    .change(id(reply, "VServerGroupId"), g -> g.withBackends(backends));
            case "CreateMasterSlaveServerGroup" -> world.masterSlaveGroups()
                    .change(id(reply, "MasterSlaveServerGroupId"), g -> g.withBackends(backends));
            case "SetBackendServers" -> call.parameter("LoadBalancerId")
                    .flatMap(world.landscape()::loadBalancer)
                    .ifPresent(l -> world.defaultGroups().change(l, there -> backends));
            default -> call.parameter("VServerGroupId")
                    .ifPresent(id -> world.vServerGroups().change(id, g -> g.withBackends(backends)));
        }
    }

    private Optional<List<Backend>> defaultGroup(Call call) {
        return call.parameter("LoadBalancerId").flatMap(world.landscape()::loadBalancer).map(world.defaultGroups()::of);
    }

    private static String id(Reply reply, String member) {
        return reply.body().path(member).asString("");
    }
}
