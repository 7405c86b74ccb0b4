package slbkit.cleanup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.contract.GroupKind;

/**
 * What earlier runs left behind, according to their ledger.
 *
 * @param groups groups that were created and not deleted
 * @param unheard calls to create a group that got no answer
 * @param weights by load balancer and server, weights in default server groups that were not restored
 * @param entered by load balancer, servers that may have entered its default server group
 * @param unended runs that began and did not end
 */
public record Leftovers(Set<Left> groups, List<LedgerLine> unheard, Map<String, Map<String, Integer>> weights,
        Map<String, Set<String>> entered, Set<String> unended) {

    /**
     * A group in a ledger.
     *
     * @param kind its kind
     * @param id its id
     */
    public record Left(GroupKind kind, String id) {
    }

    /** The leftovers according to the lines of a ledger. */
    static Leftovers of(List<LedgerLine> lines) {
        Set<Left> groups = new LinkedHashSet<>();
        Map<String, LedgerLine> unheard = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();
        Map<String, Set<String>> entered = new LinkedHashMap<>();
        Set<String> unended = new LinkedHashSet<>();
        for (LedgerLine line : lines) {
            switch (line.event()) {
                case BEGUN -> unended.add(line.run());
                case ENDED -> unended.remove(line.run());
                case INTEND -> unheard.put(line.name(), line);
                case ANSWERED -> unheard.remove(line.name());
                case MADE -> groups.add(new Left(line.group(), line.id()));
                // the first weight is from before any run; later ones were set by a killed run
                case WEIGHT -> weights.computeIfAbsent(line.loadBalancer(), lb -> new LinkedHashMap<>())
                        .putIfAbsent(line.id(), Integer.valueOf(line.name()));
                case RESTORED -> weights.remove(line.loadBalancer());
                case ENTERING -> entered.computeIfAbsent(line.loadBalancer(), lb -> new LinkedHashSet<>()).add(line.id());
                case OUT -> entered.computeIfPresent(line.loadBalancer(), (lb, servers) -> without(servers, line.id()));
                case GONE -> groups.remove(new Left(line.group(), line.id()));
            }
        }
        unheard.values().removeIf(line -> line.name().isEmpty() || line.loadBalancer().isEmpty());
        return new Leftovers(groups, new ArrayList<>(unheard.values()), weights, entered, unended);
    }

    /** The servers without one; null if none is left. */
    private static Set<String> without(Set<String> servers, String server) {
        servers.remove(server);
        return servers.isEmpty() ? null : servers;
    }

    /**
     * The leftovers of each target, by endpoint.
     *
     * @param endpoint the target of lines that name none
     */
    static Map<String, Leftovers> byTarget(List<LedgerLine> lines, String endpoint) {
        Map<String, String> endpoints = new HashMap<>();
        Map<String, List<LedgerLine>> byTarget = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            if (line.event() == LedgerLine.Event.BEGUN && !line.name().isEmpty()) {
                endpoints.put(line.run(), line.name());
            }
            byTarget.computeIfAbsent(endpoints.getOrDefault(line.run(), endpoint), e -> new ArrayList<>()).add(line);
        }
        Map<String, Leftovers> reported = new LinkedHashMap<>();
        byTarget.forEach((target, itsLines) -> reported.put(target, of(itsLines)));
        return reported;
    }

    /**
     * Messages for the user who starts the next run, line by line.
     *
     * @param ledger where earlier runs wrote; it need not be there
     * @param endpoint the target of the next run
     */
    public static List<String> lines(Path ledger, String endpoint) {
        List<String> lines = new ArrayList<>();
        byTarget(Files.isRegularFile(ledger) ? Ledger.read(ledger) : List.of(), endpoint)
                .forEach((target, left) -> lines.addAll(left.lines(target.equals(endpoint) ? "the target" : target)));
        return lines;
    }

    private List<String> lines(String target) {
        List<String> lines = new ArrayList<>();
        unended.forEach(run -> lines.add("the earlier run %s was killed before it came to its end".formatted(run)));
        int left = groups.size() + unheard.size();
        if (left > 0) {
            lines.add("earlier runs may have left %s %s on %s: see sweep"
                    .formatted(left, left == 1 ? "group" : "groups", target));
        }
        weights.keySet().forEach(loadBalancer -> lines.add(
                "an earlier run may have left weights in the default server group of %s on %s: see sweep"
                        .formatted(loadBalancer, target)));
        entered.keySet().forEach(loadBalancer -> lines.add(
                "an earlier run may have left servers in the default server group of %s on %s: see sweep"
                        .formatted(loadBalancer, target)));
        return lines;
    }

    /** Whether there is nothing to undo. */
    boolean isNothing() {
        return groups.isEmpty() && unheard.isEmpty() && weights.isEmpty() && entered.isEmpty();
    }
}
