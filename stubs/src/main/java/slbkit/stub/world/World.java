package slbkit.stub.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import slbkit.contract.Effect;
import slbkit.contract.Group;

/** Everything the service knows: what existed at first and what calls have made of it. Safe for many threads. */
public final class World {

    private final Landscape landscape;
    private final Groups vServerGroups;
    private final Groups masterSlaveGroups;
    private final DefaultGroups defaultGroups = new DefaultGroups(this::changed);
    private final ConcurrentMap<String, List<Tag>> loadBalancerTags = new ConcurrentHashMap<>();
    private volatile Runnable listener = () -> { };

    public World(Landscape landscape) {
        this.landscape = landscape;
        this.vServerGroups = new Groups(landscape::loadBalancerOfGroup, landscape::serversAtFirst, this::changed);
        this.masterSlaveGroups = new Groups(landscape::loadBalancerOfPair, landscape::serversAtFirst, this::changed);
    }

    public Landscape landscape() {
        return landscape;
    }

    public Groups vServerGroups() {
        return vServerGroups;
    }

    public Groups masterSlaveGroups() {
        return masterSlaveGroups;
    }

    /**
     * The groups of that kind; nothing where no operation creates one, as with default server groups.
     *
     * @throws IllegalArgumentException if this world does not keep groups of that kind
     */
    public Optional<Groups> groups(Group kind) {
        if (kind.find(Effect.CREATES).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.resource()) {
            case "VServerGroup" -> vServerGroups;
            case "MasterSlaveServerGroup" -> masterSlaveGroups;
            default -> throw new IllegalArgumentException("the stub keeps no group of the resource " + kind.resource());
        });
    }

    public DefaultGroups defaultGroups() {
        return defaultGroups;
    }

    /** The tags of a load balancer. */
    public List<Tag> tags(LoadBalancer loadBalancer) {
        return loadBalancerTags.getOrDefault(loadBalancer.id(), List.of());
    }

    /** The load balancers that have tags, by id. */
    public Set<String> taggedLoadBalancers() {
        return new TreeSet<>(loadBalancerTags.keySet());
    }

    /** Change the tags of a load balancer at once. A change that throws changes nothing. */
    public void changeTags(LoadBalancer loadBalancer, UnaryOperator<List<Tag>> change) {
        loadBalancerTags.compute(loadBalancer.id(), (id, there) -> {
            List<Tag> after = List.copyOf(change.apply(there == null ? List.of() : there));
            return after.isEmpty() ? null : after;
        });
        if (loadBalancerTags.size() > Groups.MOST) {
            loadBalancerTags.keySet().stream().filter(id -> !id.equals(loadBalancer.id())).findFirst()
                    .ifPresent(loadBalancerTags::remove);
        }
        changed();
    }

    /** Tell one listener of every change, on the thread that changes; the last one named counts. */
    public void onChange(Runnable what) {
        this.listener = what;
    }

    /** Forget every change. */
    public void reset() {
        vServerGroups.clear();
        masterSlaveGroups.clear();
        defaultGroups.clear();
        loadBalancerTags.clear();
        changed();
    }

    /** What calls have made of this world. */
    public Snapshot snapshot() {
        return new Snapshot(vServerGroups.all(), masterSlaveGroups.all(), defaultGroups.changed(), new TreeMap<>(loadBalancerTags));
    }

    /** Put back what was kept, in place of what is. */
    public void load(Snapshot snapshot) {
        vServerGroups.load(snapshot.vServerGroups());
        masterSlaveGroups.load(snapshot.masterSlaveServerGroups());
        defaultGroups.load(snapshot.defaultServerGroups());
        loadBalancerTags.clear();
        loadBalancerTags.putAll(snapshot.loadBalancerTags());
        changed();
    }

    private void changed() {
        listener.run();
    }
}
