package slbkit.stub.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The groups of one kind. Every change of a group happens at once, so parallel changes are all kept. When there
 * are too many, the oldest goes: a stub that runs for weeks must not grow for weeks.
 */
public final class Groups {

    /** How many groups of one kind are kept. */
    public static final int MOST = 20_000;

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, String> byAge = new ConcurrentSkipListMap<>();
    private final AtomicLong order = new AtomicLong();
    private final Function<String, Optional<String>> thereAtFirst;
    private final Function<String, List<Backend>> serversAtFirst;
    private final Runnable onChange;

    /** With the ids of groups that exist without being created, each with its load balancer and its servers. */
    Groups(Function<String, Optional<String>> thereAtFirst, Function<String, List<Backend>> serversAtFirst, Runnable onChange) {
        this.thereAtFirst = thereAtFirst;
        this.serversAtFirst = serversAtFirst;
        this.onChange = onChange;
    }

    private record Entry(long order, ServerGroup group) {
    }

    /** Make a group with an id of its own. A server named twice is put in once. */
    public ServerGroup create(String name, String loadBalancerId, List<Backend> backends, List<Tag> tags) {
        ServerGroup group =
                new ServerGroup(newId(), name, loadBalancerId, Instant.now(), List.of(), tags).plus(backends);
        put(group);
        onChange.run();
        return group;
    }

    private void put(ServerGroup group) {
        long age = order.incrementAndGet();
        entries.put(group.id(), new Entry(age, group));
        byAge.put(age, group.id());
        while (entries.size() > MOST) {
            Map.Entry<Long, String> oldest = byAge.pollFirstEntry();
            if (oldest == null) {
                return;
            }
            entries.remove(oldest.getValue());
        }
    }

    public Optional<ServerGroup> find(String id) {
        Entry found = entries.get(id);
        return found == null ? firstSeen(id) : Optional.of(found.group());
    }

    private synchronized Optional<ServerGroup> firstSeen(String id) {
        if (!entries.containsKey(id)) {
            thereAtFirst.apply(id).ifPresent(loadBalancerId -> put(
                    new ServerGroup(id, "", loadBalancerId, Instant.now(), serversAtFirst.apply(id), List.of())));
        }
        return Optional.ofNullable(entries.get(id)).map(Entry::group);
    }

    /** Change a group; what comes back is the group after this change, or nothing where there is no such group. */
    public Optional<ServerGroup> change(String id, UnaryOperator<ServerGroup> change) {
        Optional<ServerGroup> changed = Optional.ofNullable(
                        entries.computeIfPresent(id, (k, e) -> new Entry(e.order(), change.apply(e.group()))))
                .map(Entry::group);
        changed.ifPresent(group -> onChange.run());
        return changed;
    }

    /** Put a group back that was deleted. */
    public void putBack(ServerGroup group) {
        put(group);
        onChange.run();
    }

    public boolean delete(String id) {
        Entry gone = entries.remove(id);
        if (gone == null) {
            return false;
        }
        byAge.remove(gone.order());
        onChange.run();
        return true;
    }

    /** The groups behind a load balancer, oldest first. */
    public List<ServerGroup> behind(String loadBalancerId) {
        return sorted(entries.values().stream().filter(e -> e.group().loadBalancerId().equals(loadBalancerId)));
    }

    /** Every group, oldest first. */
    public List<ServerGroup> all() {
        return sorted(entries.values().stream());
    }

    private static List<ServerGroup> sorted(Stream<Entry> entries) {
        return entries.sorted(Comparator.comparingLong(Entry::order)).map(Entry::group).toList();
    }

    void load(List<ServerGroup> groups) {
        clear();
        groups.forEach(this::put);
    }

    void clear() {
        entries.clear();
        byAge.clear();
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("rsp-");
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < 16; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
