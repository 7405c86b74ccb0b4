package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import slbkit.stub.world.Backend;

/** Computes the wrong content of a group after a call, from its content before and its correct content. */
@FunctionalInterface
interface GroupEdits {

    /**
     * The wrong content.
     *
     * @param changed the correct entries that are not as before: those of new servers, and those with other values
     */
    List<Backend> wrong(List<Backend> before, List<Backend> right, List<Backend> changed);

    default List<Backend> wrong(List<Backend> before, List<Backend> right) {
        return wrong(before, right, without(right, before));
    }

    Map<String, GroupEdits> NAMED = Map.ofEntries(
            Map.entry("stays-as-it-was", (before, right, changed) -> before),
            Map.entry("empties", (before, right, changed) -> List.of()),
            Map.entry("holds-the-new-only", (before, right, changed) -> changed),
            Map.entry("holds-the-new-twice", (before, right, changed) -> joined(right, changed)),
            Map.entry("ten-new-at-most", (before, right, changed) ->
                    changed.size() <= 10 ? right : right.stream().filter(b -> changed.indexOf(b) < 10).toList()),
            Map.entry("ten-removed-at-most", ofRemoved((right, gone) ->
                    gone.size() <= 10 ? right : joined(right, gone.subList(10, gone.size())))),
            Map.entry("loses-the-first-old", (before, right, changed) ->
                    right.stream().filter(b -> before.isEmpty() || !b.equals(before.get(0))).toList()),
            Map.entry("loses-the-last-new", (before, right, changed) ->
                    changed.isEmpty() ? right : without(right, changed.subList(changed.size() - 1, changed.size()))),
            Map.entry("loses-the-first-new", (before, right, changed) ->
                    changed.isEmpty() ? right : without(right, changed.subList(0, 1))),
            Map.entry("one-port-a-server", (before, right, changed) -> oneOfEach(right, Backend::serverId)),
            Map.entry("one-server-a-port", (before, right, changed) -> oneOfEach(right, Backend::port)),
            Map.entry("one-weight-for-all", (before, right, changed) ->
                    changed.isEmpty() ? right : weighing(right, changed.get(changed.size() - 1).weight())),
            Map.entry("old-weights-reset", eachOld(b -> b.weighing(100))),
            Map.entry("old-descriptions-in-lowercase", eachOld(b -> described(b, text -> text.toLowerCase(Locale.ROOT)))),
            Map.entry("new-descriptions-in-lowercase", eachNew(b -> described(b, text -> text.toLowerCase(Locale.ROOT)))),
            Map.entry("old-descriptions-lost", eachOld(b -> b.withDescription(null))),
            Map.entry("new-weights-100", eachNew(b -> b.weighing(100))),
            Map.entry("new-zero-as-1", eachNew(b -> b.weight() == 0 ? b.weighing(1) : b)),
            Map.entry("new-weights-swapped", (before, right, changed) -> swapped(right, changed)),
            Map.entry("new-descriptions-lost", eachNew(b -> b.withDescription(null))),
            Map.entry("new-descriptions-other", eachNew(b -> described(b, text -> "other"))),
            Map.entry("new-descriptions-cut", eachNew(b -> described(b, text -> text.substring(0, Math.min(64, text.length()))))),
            Map.entry("new-types-as-the-first", (before, right, changed) ->
                    each(right, b -> changed.contains(b) ? b.withType(changed.get(0).type()) : b)),
            Map.entry("new-beyond-ten-weigh-100", (before, right, changed) ->
                    each(right, b -> changed.indexOf(b) < 10 ? b : b.weighing(100))),
            Map.entry("all-weigh-100", (before, right, changed) -> weighing(right, 100)),
            Map.entry("new-types-ecs", eachNew(b -> b.withType("ecs"))),
            Map.entry("new-ports-shifted", eachNew(b -> b.port() == null ? b : b.onPort(b.port() % 65535 + 1))),
            Map.entry("new-roles-swapped", eachNew(b -> b.withServerType("Master".equals(b.serverType()) ? "Slave" : "Master"))),
            Map.entry("whole-servers-removed", alsoRemoved((b, gone) -> gone.serverId().equals(b.serverId()))),
            Map.entry("whole-ports-removed", alsoRemoved((b, gone) -> gone.port().equals(b.port()))),
            Map.entry("ports-that-begin-alike-too", alsoRemoved(GroupEdits::beginAlike)),
            Map.entry("one-more-removed", (before, right, changed) ->
                    right.size() == before.size() || right.isEmpty() ? right : right.subList(0, right.size() - 1)),
            Map.entry("one-kept", ofRemoved((right, gone) -> gone.size() < 2 ? right : joined(right, gone.subList(0, 1)))),
            Map.entry("last-kept", (before, right, changed) ->
                    right.isEmpty() && !before.isEmpty() ? before.subList(before.size() - 1, before.size()) : right),
            Map.entry("zero-kept", ofRemoved((right, gone) ->
                    joined(right, gone.stream().filter(b -> b.weight() == 0).toList()))),
            Map.entry("one-address-a-server", (before, right, changed) -> each(right, b -> b.withServerIp(right.stream()
                    .filter(o -> o.serverId().equals(b.serverId())).findFirst().orElseThrow().serverIp()))),
            Map.entry("left-weights-reset", (before, right, changed) ->
                    right.size() == before.size() ? right : weighing(right, 100)),
            Map.entry("all-weigh-the-same", (before, right, changed) ->
                    changed.isEmpty() ? right : weighing(right, changed.get(0).weight())),
            Map.entry("second-stays", (before, right, changed) ->
                    changed.size() < 2 ? right : each(right, b -> b.equals(changed.get(1)) ? like(b, before) : b)),
            Map.entry("first-of-two-weighs-all", (before, right, changed) ->
                    changed.size() < 2 ? right
                            : each(right, b -> changed.contains(b) ? b.weighing(changed.get(0).weight()) : b)),
            Map.entry("same-port-too", (before, right, changed) -> each(right, b -> changed.stream()
                    .filter(c -> c.port().equals(b.port())).findFirst().map(c -> b.weighing(c.weight())).orElse(b))),
            Map.entry("neighbour-too", (before, right, changed) -> {
                Backend neighbour = right.stream().filter(b -> !changed.contains(b)).findFirst().orElse(null);
                return changed.size() != 1 ? right
                        : each(right, b -> b.equals(neighbour) ? b.weighing(changed.get(0).weight()) : b);
            }),
            Map.entry("next-server-too", (before, right, changed) -> {
                int behind = changed.size() == 1 ? right.indexOf(changed.get(0)) + 1 : right.size();
                return behind == right.size() ? right
                        : each(right, b -> b.equals(right.get(behind)) ? b.weighing(changed.get(0).weight()) : b);
            }),
            Map.entry("last-too", (before, right, changed) -> changed.size() != 1 ? right
                    : each(right, b -> b.equals(right.get(right.size() - 1)) ? b.weighing(changed.get(0).weight()) : b)),
            Map.entry("zero-stays", (before, right, changed) -> each(right, b -> b.weight() == 0 ? like(b, before) : b)),
            Map.entry("zero-as-1", (before, right, changed) -> each(right, b -> b.weight() == 0 ? b.weighing(1) : b)),
            Map.entry("zero-as-100", (before, right, changed) -> each(right, b -> b.weight() == 0 ? b.weighing(100) : b)),
            Map.entry("unchanged-dropped", (before, right, changed) -> changed.isEmpty() ? right : changed),
            Map.entry("stranger-enters", (before, right, changed) -> changed.isEmpty() ? right
                    : joined(right, List.of(Backend.ofDefaultGroup("i-stranger", "ecs", 100)))),
            Map.entry("one-weight-less", (before, right, changed) ->
                    each(right, b -> changed.contains(b) ? b.weighing(Math.max(0, b.weight() - 1)) : b)));

    static GroupEdits named(String name) {
        GroupEdits edit = NAMED.get(name);
        if (edit == null) {
            throw new IllegalArgumentException("%s is not one of %s".formatted(name, new TreeSet<>(NAMED.keySet())));
        }
        return edit;
    }

    /** From the correct content and the entries that the call removed. */
    private static GroupEdits ofRemoved(BinaryOperator<List<Backend>> wrong) {
        return (before, right, changed) -> wrong.apply(right, without(before, right));
    }

    /** The entries that are like a removed one are removed, too. */
    private static GroupEdits alsoRemoved(BiPredicate<Backend, Backend> alike) {
        return ofRemoved((right, gone) ->
                right.stream().filter(b -> gone.stream().noneMatch(g -> alike.test(b, g))).toList());
    }

    private static GroupEdits eachOld(UnaryOperator<Backend> change) {
        return (before, right, changed) -> each(right, b -> changed.contains(b) ? b : change.apply(b));
    }

    private static GroupEdits eachNew(UnaryOperator<Backend> change) {
        return (before, right, changed) -> each(right, b -> changed.contains(b) ? change.apply(b) : b);
    }

    private static List<Backend> oneOfEach(List<Backend> all, Function<Backend, Object> key) {
        Set<Object> seen = new HashSet<>();
        return all.stream().filter(b -> seen.add(key.apply(b))).toList();
    }

    private static List<Backend> without(List<Backend> all, List<Backend> some) {
        return all.stream().filter(b -> !some.contains(b)).toList();
    }

    private static List<Backend> joined(List<Backend> some, List<Backend> others) {
        List<Backend> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Backend> each(List<Backend> all, UnaryOperator<Backend> change) {
        return all.stream().map(change).toList();
    }

    private static List<Backend> weighing(List<Backend> all, int weight) {
        return each(all, b -> b.weighing(weight));
    }

    private static List<Backend> swapped(List<Backend> right, List<Backend> changed) {
        return each(right, b -> changed.size() < 2 || !changed.contains(b) ? b
                : b.weighing(changed.get(changed.size() - 1 - changed.indexOf(b)).weight()));
    }

    private static Backend like(Backend now, List<Backend> before) {
        return before.stream().filter(b -> b.identity().equals(now.identity())).findFirst().orElse(now);
    }

    private static boolean beginAlike(Backend one, Backend other) {
        String port = String.valueOf(one.port());
        String named = String.valueOf(other.port());
        return one.serverId().equals(other.serverId()) && (port.startsWith(named) || named.startsWith(port));
    }

    private static Backend described(Backend b, UnaryOperator<String> change) {
        return b.description() == null ? b : b.withDescription(change.apply(b.description()));
    }
}
