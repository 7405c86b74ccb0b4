package slbkit.stub.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;

/** Everything the service knows: what existed at first and what calls have made of it. Safe for many threads. */
public final class World {

    private final Landscape landscape;
    private final GroupStore vServerGroups;
    private final GroupStore masterSlaveGroups;
    private final ByLoadBalancer<Backend> defaultGroups = new ByLoadBalancer<>(LoadBalancer::defaultServers, this::changed);
    private final ByLoadBalancer<Tag> tags = new ByLoadBalancer<>(loadBalancer -> List.of(), this::changed);
    private volatile Runnable listener = () -> { };

    public World(Landscape landscape) {
        this.landscape = landscape;
        this.vServerGroups = new GroupStore(landscape::vServerGroup, this::changed);
        this.masterSlaveGroups = new GroupStore(landscape::masterSlaveServerGroup, this::changed);
    }

    public Landscape landscape() {
        return landscape;
    }

    public GroupStore vServerGroups() {
        return vServerGroups;
    }

    public GroupStore masterSlaveGroups() {
        return masterSlaveGroups;
    }

    /**
     * The groups of that kind; nothing where no operation creates one, as with default server groups.
     *
     * @throws IllegalArgumentException if this world does not keep groups of that kind
     */
    public Optional<GroupStore> groups(GroupKind kind) {
        if (kind.find(Effect.CREATES).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.resource()) {
            case "VServerGroup" -> vServerGroups;
            case "MasterSlaveServerGroup" -> masterSlaveGroups;
            default -> throw new IllegalArgumentException("the stub keeps no group of the resource " + kind.resource());
        });
    }

    /** The default server group of each load balancer. */
    public ByLoadBalancer<Backend> defaultGroups() {
        return defaultGroups;
    }

    /** The tags of each load balancer. */
    public ByLoadBalancer<Tag> tags() {
        return tags;
    }

    /** Tell one listener of every change, on the thread that changes; the last one named counts. */
    public void onChange(Runnable what) {
        this.listener = what;
    }

    /** Forget every change. */
    public void reset() {
        load(new Snapshot(List.of(), List.of(), Map.of(), Map.of()));
    }

    /** What calls have made of this world. */
    public Snapshot snapshot() {
        Map<String, List<Tag>> tagged = tags.changed();
        tagged.values().removeIf(List::isEmpty);
        return new Snapshot(vServerGroups.all(), masterSlaveGroups.all(), defaultGroups.changed(), tagged);
    }

    /** Put back what was kept, in place of what is. */
    public void load(Snapshot snapshot) {
        vServerGroups.load(snapshot.vServerGroups());
        masterSlaveGroups.load(snapshot.masterSlaveServerGroups());
        defaultGroups.load(snapshot.defaultServerGroups());
        tags.load(snapshot.loadBalancerTags());
        changed();
    }

    private void changed() {
        listener.run();
    }
}
