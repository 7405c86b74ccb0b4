package slbkit.stub.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The groups of one kind. Every change of a group happens at once, so parallel changes are all kept. */
public final class Groups {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();

    private record Entry(long order, ServerGroup group) {
    }

    /** Make a group with an id of its own. A server named twice is put in once. */
    public ServerGroup create(String name, String loadBalancerId, List<Backend> backends, List<Tag> tags) {
        ServerGroup group =
                new ServerGroup(newId(), name, loadBalancerId, Instant.now(), List.of(), tags).plus(backends);
        entries.put(group.id(), new Entry(order.incrementAndGet(), group));
        return group;
    }

    public Optional<ServerGroup> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::group);
    }

    /** Change a group; what comes back is the group after this change, or nothing where there is no such group. */
    public Optional<ServerGroup> change(String id, UnaryOperator<ServerGroup> change) {
        return Optional.ofNullable(
                        entries.computeIfPresent(id, (k, e) -> new Entry(e.order(), change.apply(e.group()))))
                .map(Entry::group);
    }

    public boolean delete(String id) {
        return entries.remove(id) != null;
    }

    /** The groups behind a load balancer, oldest first. */
    public List<ServerGroup> behind(String loadBalancerId) {
        return all().stream().filter(g -> g.loadBalancerId().equals(loadBalancerId)).toList();
    }

    /** Every group, oldest first. */
    public List<ServerGroup> all() {
        return entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::order))
                .map(Entry::group)
                .toList();
    }

    void clear() {
        entries.clear();
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
