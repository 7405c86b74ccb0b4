package slbkit.stub.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The groups of one kind. Every change of a group happens at once, so parallel changes are all kept. When there
 * are too many, the oldest goes: a stub that runs for weeks must not grow for weeks.
 */
public final class GroupStore {

    /** How many groups of one kind are kept. */
    public static final int MOST = 20_000;

    /** Oldest first. */
    private final Map<String, ServerGroup> groups = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ServerGroup> eldest) {
            return size() > MOST;
        }
    };
    private final Function<String, Optional<ServerGroup>> thereAtFirst;
    private final Runnable onChange;

    /** With the groups that exist without being created, by their ids. */
    GroupStore(Function<String, Optional<ServerGroup>> thereAtFirst, Runnable onChange) {
        this.thereAtFirst = thereAtFirst;
        this.onChange = onChange;
    }

    /** Make a group with an id of its own. A server named twice is put in once. */
    public ServerGroup create(String name, String loadBalancerId, List<Backend> backends, List<Tag> tags) {
        ServerGroup group =
                new ServerGroup(newId(), name, loadBalancerId, Instant.now(), List.of(), tags).plus(backends);
        putBack(group);
        return group;
    }

    public synchronized Optional<ServerGroup> find(String id) {
        if (!groups.containsKey(id)) {
            thereAtFirst.apply(id).ifPresent(group -> groups.put(id, group));
        }
        return Optional.ofNullable(groups.get(id));
    }

    /** Change a group; what comes back is the group after this change, or nothing where there is no such group. */
    public synchronized Optional<ServerGroup> change(String id, UnaryOperator<ServerGroup> change) {
        Optional<ServerGroup> changed = Optional.ofNullable(groups.computeIfPresent(id, (key, group) -> change.apply(group)));
        changed.ifPresent(group -> onChange.run());
        return changed;
    }

    /** Put a group back that was deleted. */
    public synchronized void putBack(ServerGroup group) {
        groups.put(group.id(), group);
        onChange.run();
    }

    public synchronized boolean delete(String id) {
        boolean there = groups.remove(id) != null;
        if (there) {
            onChange.run();
        }
        return there;
    }

    /** The groups behind a load balancer, oldest first. */
    public List<ServerGroup> behind(String loadBalancerId) {
        return all().stream().filter(group -> group.loadBalancerId().equals(loadBalancerId)).toList();
    }

    /** Every group, oldest first. */
    public synchronized List<ServerGroup> all() {
        return List.copyOf(groups.values());
    }

    synchronized void load(List<ServerGroup> others) {
        groups.clear();
        others.forEach(group -> groups.put(group.id(), group));
    }

    private static String newId() {
        return "rsp-" + ThreadLocalRandom.current().ints(16, 0, Character.MAX_RADIX)
                .mapToObj(digit -> Integer.toString(digit, Character.MAX_RADIX))
                .collect(Collectors.joining());
    }
}
