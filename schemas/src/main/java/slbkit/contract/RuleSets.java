package slbkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that several operations share: stated once, they are rules of every operation that uses their set. */
final class RuleSets {

    private final Map<String, List<RuleEntry>> sets;
    private final Set<String> unused;

    RuleSets(Map<String, List<RuleEntry>> sets) {
        this.sets = sets;
        this.unused = new TreeSet<>(sets.keySet());
    }

    /**
     * The entries of the sets that an operation uses.
     *
     * @param group what the pages call its group
     * @throws IllegalArgumentException if there is no such set, or if two of them state one rule
     */
    List<RuleEntry> entries(Operation operation, String group, List<String> uses) {
        Map<String, String> names = new HashMap<>(Map.of("group", group));
        operation.findServers().ifPresent(servers -> names.put("list", servers.name()));
        operation.findReplyList().ifPresent(wrapper -> names.put("wrapper", wrapper.name()));
        operation.findReplyId().ifPresent(id -> names.put("id", id.name()));
        Map<String, String> origins = new HashMap<>();
        List<RuleEntry> entries = new ArrayList<>();
        for (String set : uses) {
            if (!sets.containsKey(set)) {
                throw new IllegalArgumentException(
                        "schemas/%s uses the set %s; write it into schemas/rule-sets.yaml, or use one of %s"
                                .formatted(operation.file(), set, new TreeSet<>(sets.keySet())));
            }
            unused.remove(set);
            for (RuleEntry shared : sets.get(set)) {
                RuleEntry entry = shared.with(names);
                String other = origins.put(entry.id(), set);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "schemas/%s uses the sets %s and %s, which both state %s; take it out of one of them"
                                    .formatted(operation.file(), other, set, entry.id()));
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    /**
     * Make sure that each set is used.
     *
     * @throws IllegalArgumentException if one is not
     */
    void requireUse() {
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(
                    "schemas/rule-sets.yaml: no operation uses %s; use or delete it".formatted(unused));
        }
    }
}
