package slbkit.stub.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A vServer group or a primary/secondary server group. Immutable: a change makes another.
 *
 * @param name its name, empty where none was given
 * @param loadBalancerId whom it stands behind
 * @param created when it was made
 * @param backends its servers, in the order they came
 */
public record ServerGroup(
        String id, String name, String loadBalancerId, Instant created, List<Backend> backends, List<Tag> tags) {

    public ServerGroup {
        backends = List.copyOf(backends);
        tags = List.copyOf(tags);
    }

    /** With the new entries behind the old ones. An entry that is already there stays as it is. */
    public ServerGroup plus(List<Backend> more) {
        return withBackends(joined(backends, more));
    }

    /** Without the named entries. */
    public ServerGroup minus(List<Backend> named) {
        return withBackends(without(backends, named));
    }

    /** With another name. */
    public ServerGroup named(String other) {
        return new ServerGroup(id, other, loadBalancerId, created, backends, tags);
    }

    /** With other tags. */
    public ServerGroup tagged(List<Tag> others) {
        return new ServerGroup(id, name, loadBalancerId, created, backends, others);
    }

    public ServerGroup withBackends(List<Backend> others) {
        return new ServerGroup(id, name, loadBalancerId, created, others, tags);
    }

    /** The servers of a group with others behind them, each of which is added once. */
    public static List<Backend> joined(List<Backend> there, List<Backend> more) {
        Map<Backend.Identity, Backend> all = new LinkedHashMap<>();
        Stream.concat(there.stream(), more.stream()).forEach(b -> all.putIfAbsent(b.identity(), b));
        return List.copyOf(all.values());
    }

    /** The servers of a group without those that are named; a name that nothing answers to is ignored. */
    public static List<Backend> without(List<Backend> there, List<Backend> named) {
        return there.stream().filter(b -> named.stream().noneMatch(b::isNamedBy)).toList();
    }
}
