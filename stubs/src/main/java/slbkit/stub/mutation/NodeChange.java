package slbkit.stub.mutation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A change to one member of an object. */
@FunctionalInterface
public interface NodeChange {

    /** Change the member of that name. The member exists, unless the change adds it. */
    void apply(ObjectNode owner, String name);

    /**
     * The change of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static NodeChange of(String name, String value) {
        Function<String, NodeChange> change = Named.CHANGES.get(name);
        if (change == null) {
            throw new IllegalArgumentException("do: %s is not one of %s".formatted(name, new TreeSet<>(Named.CHANGES.keySet())));
        }
        return change.apply(value);
    }

    /** Whether the change also applies if the member is missing. */
    default boolean fills() {
        return false;
    }

    /** All changes, by name. */
    final class Named {

        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
        private static final AtomicInteger LATER = new AtomicInteger();

        private static final Map<String, Function<String, NodeChange>> CHANGES = Map.ofEntries(
                Map.entry("drop", v -> (owner, name) -> owner.remove(name)),
                Map.entry("drop-number", v -> (owner, name) -> {
                    if (owner.path(name).isNumber()) {
                        owner.remove(name);
                    }
                }),
                Map.entry("null", v -> ObjectNode::putNull),
                Map.entry("set", v -> (owner, name) -> owner.put(name, v)),
                Map.entry("set-number", v -> (owner, name) -> owner.put(name, Integer.valueOf(v))),
                Map.entry("fill", Fill::new),
                Map.entry("fill-null", v -> new Fill(null)),
                Map.entry("text", v -> to((old, x) -> NODES.stringNode(old.isContainer() ? old.toString() : old.asString()), v)),
                Map.entry("number", v -> to((old, x) -> NODES.numberNode(number(old)), v)),
                Map.entry("fraction", v -> to((old, x) -> NODES.numberNode(new BigDecimal(number(old) + ".0")), v)),
                Map.entry("list", v -> to((old, x) -> NODES.arrayNode().add(old), v)),
                Map.entry("object", v -> to((old, x) -> NODES.objectNode().set("Value", old), v)),
                Map.entry("inner", v -> to((old, x) -> old.isObject() ? old.iterator().next() : old.path(0), v)),
                Map.entry("one-as-object", v -> to((old, x) -> old.size() == 1 ? old.path(0) : old, v)),
                Map.entry("none", v -> elements(all -> List.of())),
                Map.entry("texts", v -> elements(all -> all.stream().map(e -> text(e.path("ServerId").asString(""))).toList())),
                Map.entry("without-last", v -> elements(all -> all.subList(0, Math.max(0, all.size() - 1)))),
                Map.entry("without-first", v -> elements(all -> all.subList(Math.min(1, all.size()), all.size()))),
                Map.entry("first-twice", v -> elements(all -> all.isEmpty() ? all : with(all, all.get(0)))),
                Map.entry("with-stranger", v -> elements(all -> all.isEmpty() ? all
                        : with(all, ((ObjectNode) all.get(0).deepCopy()).put("ServerId", "i-stranger")))),
                Map.entry("first", v -> elements(all -> all.subList(0, Math.min(Integer.parseInt(v), all.size())))),
                Map.entry("without-zero", v -> elements(all -> without(all, value -> value.isNumber() && value.asInt() == 0))),
                Map.entry("without-empty", v -> elements(all -> without(all, value -> value.asString("").isEmpty()))),
                Map.entry("without-nameless", v -> elements(all -> all.stream().filter(Named::hasName).toList())),
                Map.entry("with-own-tag", v -> elements(all ->
                        with(all, NODES.objectNode().put("TagKey", "acs:owner").put("TagValue", "slb")))),
                Map.entry("plus-as-space", v -> to((old, x) -> text(old.asString().replace('+', ' ')), v)),
                Map.entry("decoded", v -> to((old, x) -> text(old.asString().replace("%2B", "+")), v)),
                Map.entry("add", v -> to((old, x) -> shifted(old, Integer.parseInt(x)), v)),
                Map.entry("upper", v -> to((old, x) -> text(old.asString().toUpperCase(Locale.ROOT)), v)),
                Map.entry("lower", v -> to((old, x) -> text(old.asString().toLowerCase(Locale.ROOT)), v)),
                Map.entry("append", v -> to((old, x) -> text(old.asString() + x), v)),
                Map.entry("prepend", v -> to((old, x) -> text(x + old.asString()), v)),
                Map.entry("shorten", v -> to((old, x) -> text(old.asString().substring(0, Math.max(0, old.asString().length() - 1))), v)),
                Map.entry("cut", v -> to((old, x) -> text(old.asString().substring(0, Math.min(old.asString().length(), Integer.parseInt(x)))), v)),
                Map.entry("before", v -> to((old, x) -> text(old.asString().split(Pattern.quote(x), 2)[0]), v)),
                Map.entry("bare", v -> to((old, x) -> text(old.asString().replaceAll("\\.+$", "")), v)),
                Map.entry("fill-long", v -> to((old, x) -> text(old.asString().repeat(40)), v)),
                Map.entry("later-each-time", v -> to((old, x) -> text(later(old.asString())), v)),
                Map.entry("now", v -> to((old, x) -> text(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()), v)),
                Map.entry("rename", v -> (owner, name) -> owner.set(v, owner.remove(name))));

        private Named() {
        }

        private static NodeChange to(BiFunction<JsonNode, String, JsonNode> change, String value) {
            return (owner, name) -> owner.set(name, change.apply(owner.get(name), value));
        }

        private static JsonNode text(String value) {
            return NODES.stringNode(value);
        }

        private static NodeChange elements(UnaryOperator<List<JsonNode>> change) {
            return (owner, name) ->
                    owner.set(name, NODES.arrayNode().addAll(change.apply(owner.path(name).valueStream().toList())));
        }

        private static List<JsonNode> with(List<JsonNode> elements, JsonNode another) {
            return Stream.concat(elements.stream(), Stream.of(another)).toList();
        }

        private static boolean hasName(JsonNode group) {
            return group.propertyStream().anyMatch(member -> member.getKey().endsWith("Name") && !member.getValue().asString("").isEmpty());
        }

        private static List<JsonNode> without(List<JsonNode> elements, Predicate<JsonNode> having) {
            return elements.stream().filter(element -> element.valueStream().noneMatch(having)).toList();
        }

        private static String later(String time) {
            return Instant.parse(time).plusSeconds(LATER.incrementAndGet()).toString();
        }

        private static int number(JsonNode old) {
            return old.asString().matches("-?[0-9]{1,9}") ? Integer.parseInt(old.asString()) : 7;
        }

        private static JsonNode shifted(JsonNode old, int by) {
            return old.isNumber() ? NODES.numberNode(old.asInt() + by) : text(String.valueOf(number(old) + by));
        }
    }

    /** Adds a value, or null, if there is none. */
    record Fill(String value) implements NodeChange {

        @Override
        public void apply(ObjectNode owner, String name) {
            if (!owner.hasNonNull(name)) {
                owner.put(name, value);
            }
        }

        @Override
        public boolean fills() {
            return true;
        }
    }
}
