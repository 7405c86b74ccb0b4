package slbkit.stub.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** The default server group of each load balancer, remembered from the first change on. */
public final class DefaultGroups {

    private final ConcurrentMap<String, List<Backend>> changed = new ConcurrentHashMap<>();
    private final Runnable onChange;

    DefaultGroups(Runnable onChange) {
        this.onChange = onChange;
    }

    public List<Backend> of(LoadBalancer loadBalancer) {
        return changed.getOrDefault(loadBalancer.id(), loadBalancer.defaultServers());
    }

    /** Take servers out; one that is not there is ignored. */
    public List<Backend> remove(LoadBalancer loadBalancer, List<Backend> named) {
        return change(loadBalancer, there -> ServerGroup.without(there, named));
    }

    /** Change the group at once. A change that throws changes nothing. */
    public List<Backend> change(LoadBalancer loadBalancer, UnaryOperator<List<Backend>> change) {
        List<Backend> after = changed.compute(
                loadBalancer.id(),
                (id, there) -> List.copyOf(change.apply(there == null ? loadBalancer.defaultServers() : there)));
        if (changed.size() > Groups.MOST) {
            // Any other one: a stub is no archive, and its memory has an end.
            changed.keySet().stream().filter(id -> !id.equals(loadBalancer.id())).findFirst().ifPresent(changed::remove);
        }
        onChange.run();
        return after;
    }

    /** The groups that differ from what they were at first, by load balancer. */
    public Map<String, List<Backend>> changed() {
        return new TreeMap<>(changed);
    }

    void load(Map<String, List<Backend>> groups) {
        changed.clear();
        changed.putAll(groups);
    }

    void clear() {
        changed.clear();
    }
}
