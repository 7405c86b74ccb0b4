package slbkit.stub.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A list of each load balancer, such as its default server group, remembered from the first change on. */
public final class ByLoadBalancer<T> {

    private final ConcurrentMap<String, List<T>> changed = new ConcurrentHashMap<>();
    private final Function<LoadBalancer, List<T>> atFirst;
    private final Runnable onChange;

    ByLoadBalancer(Function<LoadBalancer, List<T>> atFirst, Runnable onChange) {
        this.atFirst = atFirst;
        this.onChange = onChange;
    }

    public List<T> of(LoadBalancer loadBalancer) {
        return changed.getOrDefault(loadBalancer.id(), atFirst.apply(loadBalancer));
    }

    /** Change the list at once. A change that throws changes nothing. */
    public List<T> change(LoadBalancer loadBalancer, UnaryOperator<List<T>> change) {
        List<T> after = changed.compute(loadBalancer.id(),
                (id, there) -> List.copyOf(change.apply(there == null ? atFirst.apply(loadBalancer) : there)));
        if (changed.size() > GroupStore.MOST) {
            // Evict any other one, because the memory of the stub is limited.
            changed.keySet().stream().filter(id -> !id.equals(loadBalancer.id())).findFirst().ifPresent(changed::remove);
        }
        onChange.run();
        return after;
    }

    /** The lists that were changed, by load balancer. */
    public Map<String, List<T>> changed() {
        return new TreeMap<>(changed);
    }

    void load(Map<String, List<T>> lists) {
        changed.clear();
        changed.putAll(lists);
    }
}
