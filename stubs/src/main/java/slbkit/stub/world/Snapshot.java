package slbkit.stub.world;

import java.util.List;
import java.util.Map;

/**
 * Everything that calls have made of a world, to be kept and put back.
 *
 * @param vServerGroups the vServer groups, oldest first
 * @param masterSlaveServerGroups the primary/secondary groups, oldest first
 * @param defaultServerGroups the default groups that differ from what they were at first, by load balancer
 * @param loadBalancerTags the tags of load balancers
 */
public record Snapshot(
        List<ServerGroup> vServerGroups,
        List<ServerGroup> masterSlaveServerGroups,
        Map<String, List<Backend>> defaultServerGroups,
        Map<String, List<Tag>> loadBalancerTags) {

    /** Nothing may be missing inside; what is left out as a whole is empty. */
    public Snapshot {
        vServerGroups = vServerGroups == null ? List.of() : List.copyOf(vServerGroups);
        masterSlaveServerGroups =
                masterSlaveServerGroups == null ? List.of() : List.copyOf(masterSlaveServerGroups);
        defaultServerGroups = defaultServerGroups == null ? Map.of() : Map.copyOf(defaultServerGroups);
        loadBalancerTags = loadBalancerTags == null ? Map.of() : Map.copyOf(loadBalancerTags);
        vServerGroups.forEach(Snapshot::check);
        masterSlaveServerGroups.forEach(Snapshot::check);
    }

    private static void check(ServerGroup group) {
        if (group.id() == null || group.name() == null || group.loadBalancerId() == null || group.created() == null) {
            throw new IllegalArgumentException("a group needs id, name, loadBalancerId and created");
        }
        if (group.backends().stream().anyMatch(b -> b.serverId() == null)) {
            throw new IllegalArgumentException("a server of " + group.id() + " has no serverId");
        }
    }
}
