package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A kind of group of backend servers, and the operations that create, change and show it.
 *
 * @param resource the resource of the API that it is or belongs to, such as VServerGroup
 * @param title what the pages call it, such as vServer group
 * @param id the parameter, and the member of replies, that identifies it
 * @param name the parameter that names it; null where it has no name
 * @param notFound the message of the refusal of an id that no group has; null where groups are not known by their id
 * @param processing the code of the refusal while a change of it settles; null where it has none of its own
 * @param members where a description lists its servers
 * @param operations the operations by what they do to it, in the order of the effects: the judged ones and those
 *     around them
 */
public record GroupKind(
        String resource,
        String title,
        String id,
        String name,
        String notFound,
        String processing,
        Members members,
        @JsonProperty("around") Map<Effect, String> operations) {

    /**
     * Where a description lists the servers.
     *
     * @param wrapper the member that wraps the list
     * @param key the members of a server that tell it from the others
     */
    public record Members(String wrapper, String list, List<String> key) {
    }

    public GroupKind {
        operations = Collections.unmodifiableMap(new TreeMap<>(operations));
    }

    /** The group with the operations around it, as its entry has them, and those of the judged that work on it. */
    GroupKind with(List<Operation> judged) {
        Map<Effect, String> all = new TreeMap<>(operations);
        judged.stream().filter(o -> o.group().equals(resource)).forEach(o -> {
            String other = all.put(o.effect(), o.name());
            if (other != null && !other.equals(o.name())) {
                throw new IllegalStateException("%s and %s have one effect on a %s".formatted(other, o.name(), resource));
            }
        });
        return new GroupKind(resource, title, id, name, notFound, processing, members, all);
    }

    /**
     * The operation that does this to the group.
     *
     * @throws IllegalArgumentException if the API has none
     */
    public String operation(Effect effect) {
        return find(effect).orElseThrow(() -> new IllegalArgumentException(
                "no operation %s a %s; see schemas/groups.yaml".formatted(effect.word(), title)));
    }

    /** The operation that does this to the group, if there is one. */
    public Optional<String> find(Effect effect) {
        return Optional.ofNullable(operations.get(effect));
    }
}
