package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import slbkit.stub.world.Backend;

/** Computes the wrong content of a group after a call, from its content before and its correct content. */
@FunctionalInterface
interface GroupEdits {

    List<Backend> wrong(List<Backend> before, List<Backend> right);

    Map<String, GroupEdits> NAMED = Map.ofEntries(
            Map.entry("stays-as-it-was", (before, right) -> before),
            Map.entry("empties", (before, right) -> List.of()),
            Map.entry("holds-the-new-only", (before, right) -> newEntries(before, right)),
            Map.entry("holds-the-new-twice", (before, right) -> joined(right, newEntries(before, right))),
            Map.entry("ten-new-at-most", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return added.size() <= 10 ? right
                        : right.stream().filter(b -> added.indexOf(b) < 10).toList();
            }),
            Map.entry("ten-removed-at-most", (before, right) -> {
                List<Backend> gone = before.stream().filter(b -> !right.contains(b)).toList();
                return gone.size() <= 10 ? right : joined(right, gone.subList(10, gone.size()));
            }),
            Map.entry("loses-the-first-old", (before, right) ->
                    right.stream().filter(b -> before.isEmpty() || !b.equals(before.get(0))).toList()),
            Map.entry("loses-the-last-new", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return added.isEmpty() ? right : without(right, added.get(added.size() - 1));
            }),
            Map.entry("loses-the-first-new", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return added.isEmpty() ? right : without(right, added.get(0));
            }),
            Map.entry("one-port-a-server", (before, right) -> {
                List<Backend> kept = new ArrayList<>();
                right.stream()
                        .filter(b -> kept.stream().noneMatch(k -> k.serverId().equals(b.serverId())))
                        .forEach(kept::add);
                return kept;
            }),
            Map.entry("one-weight-for-all", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return added.isEmpty() ? right : weighing(right, added.get(added.size() - 1).weight());
            }),
            Map.entry("old-weights-reset", (before, right) ->
                    each(right, b -> before.contains(b) ? b.weighing(100) : b)),
            Map.entry("old-descriptions-in-small-letters", (before, right) ->
                    each(right, b -> before.contains(b) && b.description() != null
                            ? described(b, b.description().toLowerCase(java.util.Locale.ROOT)) : b)),
            Map.entry("new-descriptions-in-small-letters", (before, right) ->
                    each(right, b -> !before.contains(b) && b.description() != null
                            ? described(b, b.description().toLowerCase(java.util.Locale.ROOT)) : b)),
            Map.entry("old-descriptions-lost", (before, right) ->
                    each(right, b -> before.contains(b) ? described(b, null) : b)),
            Map.entry("new-weights-100", (before, right) -> each(right, b -> before.contains(b) ? b : b.weighing(100))),
            Map.entry("new-zero-as-1", (before, right) ->
                    each(right, b -> before.contains(b) || b.weight() != 0 ? b : b.weighing(1))),
            Map.entry("new-weights-swapped", (before, right) -> swapped(before, right)),
            Map.entry("new-descriptions-lost", (before, right) ->
                    each(right, b -> before.contains(b) ? b : described(b, null))),
            Map.entry("new-descriptions-other", (before, right) ->
                    each(right, b -> before.contains(b) || b.description() == null ? b : described(b, "other"))),
            Map.entry("new-descriptions-cut", (before, right) ->
                    each(right, b -> before.contains(b) || b.description() == null ? b
                            : described(b, b.description().substring(0, Math.min(64, b.description().length()))))),
            Map.entry("new-types-as-the-first", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return each(right, b -> added.contains(b) ? typed(b, added.get(0).type()) : b);
            }),
            Map.entry("new-beyond-ten-weigh-100", (before, right) -> {
                List<Backend> added = newEntries(before, right);
                return each(right, b -> added.indexOf(b) < 10 ? b : b.weighing(100));
            }),
            Map.entry("all-weigh-100", (before, right) -> weighing(right, 100)),
            Map.entry("new-types-ecs", (before, right) -> each(right, b -> before.contains(b) ? b : typed(b, "ecs"))),
            Map.entry("new-ports-shifted", (before, right) ->
                    each(right, b -> before.contains(b) || b.port() == null ? b : onPort(b, b.port() % 65535 + 1))),
            Map.entry("new-roles-swapped", (before, right) -> each(right, b -> before.contains(b) ? b : otherRole(b))),
            Map.entry("whole-servers-removed", (before, right) -> right.stream()
                    .filter(b -> before.stream().filter(o -> !right.contains(o))
                            .noneMatch(o -> o.serverId().equals(b.serverId())))
                    .toList()),
            Map.entry("ports-that-begin-alike-too", (before, right) -> {
                List<Backend> gone = before.stream().filter(b -> !right.contains(b)).toList();
                return right.stream().filter(b -> gone.stream().noneMatch(g -> beginAlike(b, g))).toList();
            }),
            Map.entry("one-more-removed", (before, right) ->
                    right.size() == before.size() || right.isEmpty() ? right : right.subList(0, right.size() - 1)),
            Map.entry("one-kept", (before, right) -> {
                List<Backend> gone = before.stream().filter(b -> !right.contains(b)).toList();
                return gone.size() < 2 ? right : joined(right, gone.subList(0, 1));
            }),
            Map.entry("last-kept", (before, right) ->
                    right.isEmpty() && !before.isEmpty() ? before.subList(before.size() - 1, before.size()) : right),
            Map.entry("left-weights-reset", (before, right) ->
                    right.size() == before.size() ? right : weighing(right, 100)),
            Map.entry("all-weigh-the-same", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                return changed.isEmpty() ? right : weighing(right, changed.get(0).weight());
            }),
            Map.entry("second-stays", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                return changed.size() < 2 ? right : each(right, b -> b.equals(changed.get(1)) ? like(b, before) : b);
            }),
            Map.entry("first-of-two-weighs-all", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                return changed.size() < 2 ? right
                        : each(right, b -> changed.contains(b) ? b.weighing(changed.get(0).weight()) : b);
            }),
            Map.entry("neighbour-too", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                Backend neighbour = right.stream().filter(b -> !changed.contains(b)).findFirst().orElse(null);
                return changed.size() != 1 ? right
                        : each(right, b -> b.equals(neighbour) ? b.weighing(changed.get(0).weight()) : b);
            }),
            Map.entry("neighbour-behind-too", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                int behind = changed.size() == 1 ? right.indexOf(changed.get(0)) + 1 : right.size();
                return behind == right.size() ? right
                        : each(right, b -> b.equals(right.get(behind)) ? b.weighing(changed.get(0).weight()) : b);
            }),
            Map.entry("zero-stays", (before, right) -> each(right, b -> b.weight() == 0 ? like(b, before) : b)),
            Map.entry("zero-as-1", (before, right) -> each(right, b -> b.weight() == 0 ? b.weighing(1) : b)),
            Map.entry("zero-as-100", (before, right) -> each(right, b -> b.weight() == 0 ? b.weighing(100) : b)),
            Map.entry("unchanged-dropped", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                return changed.isEmpty() ? right : changed;
            }),
            Map.entry("stranger-enters", (before, right) -> newEntries(before, right).isEmpty() ? right
                    : joined(right, List.of(Backend.ofDefaultGroup("i-stranger", "ecs", 100)))),
            Map.entry("one-weight-less", (before, right) -> {
                List<Backend> changed = newEntries(before, right);
                return each(right, b -> changed.contains(b) ? b.weighing(Math.max(0, b.weight() - 1)) : b);
            }));

    static GroupEdits named(String name) {
        GroupEdits edit = NAMED.get(name);
        if (edit == null) {
            throw new IllegalArgumentException("%s is none of %s".formatted(name, new TreeSet<>(NAMED.keySet())));
        }
        return edit;
    }

    private static List<Backend> newEntries(List<Backend> before, List<Backend> right) {
        return right.stream().filter(b -> !before.contains(b)).toList();
    }

    private static List<Backend> joined(List<Backend> some, List<Backend> others) {
        List<Backend> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Backend> without(List<Backend> all, Backend one) {
        return all.stream().filter(b -> !b.equals(one)).toList();
    }

    private static List<Backend> each(List<Backend> all, UnaryOperator<Backend> change) {
        return all.stream().map(change).toList();
    }

    private static List<Backend> weighing(List<Backend> all, int weight) {
        return each(all, b -> b.weighing(weight));
    }

    private static List<Backend> swapped(List<Backend> before, List<Backend> right) {
        List<Backend> added = newEntries(before, right);
        return each(right, b -> added.size() < 2 || !added.contains(b) ? b
                : b.weighing(added.get(added.size() - 1 - added.indexOf(b)).weight()));
    }

    private static Backend like(Backend now, List<Backend> before) {
        return before.stream().filter(b -> b.identity().equals(now.identity())).findFirst().orElse(now);
    }

    private static boolean beginAlike(Backend one, Backend other) {
        String port = String.valueOf(one.port());
        String named = String.valueOf(other.port());
        return one.serverId().equals(other.serverId()) && (port.startsWith(named) || named.startsWith(port));
    }

    private static Backend described(Backend b, String text) {
        return new Backend(b.serverId(), b.port(), b.weight(), b.type(), text, b.serverIp(), b.serverType());
    }

    private static Backend typed(Backend b, String type) {
        return new Backend(b.serverId(), b.port(), b.weight(), type, b.description(), b.serverIp(), b.serverType());
    }

    private static Backend onPort(Backend b, int port) {
        return new Backend(b.serverId(), port, b.weight(), b.type(), b.description(), b.serverIp(), b.serverType());
    }

    private static Backend otherRole(Backend b) {
        return new Backend(b.serverId(), b.port(), b.weight(), b.type(), b.description(), b.serverIp(),
                "Master".equals(b.serverType()) ? "Slave" : "Master");
    }
}
