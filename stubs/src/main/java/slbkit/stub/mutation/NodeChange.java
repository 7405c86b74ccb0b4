package slbkit.stub.mutation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
            throw new IllegalArgumentException("do: %s is none of %s".formatted(name, new TreeSet<>(Named.CHANGES.keySet())));
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
                Map.entry("decimal", v -> to((old, x) -> NODES.numberNode(number(old) + 0.5), v)),
                Map.entry("fraction", v -> to((old, x) -> NODES.numberNode(new BigDecimal(number(old) + ".0")), v)),
                Map.entry("boolean", v -> to((old, x) -> NODES.booleanNode(true), v)),
                Map.entry("list", v -> to((old, x) -> NODES.arrayNode().add(old), v)),
                Map.entry("object", v -> to((old, x) -> NODES.objectNode().set("Value", old), v)),
                Map.entry("inner", v -> to((old, x) -> old.isObject() ? old.iterator().next() : old.path(0), v)),
                Map.entry("one-as-object", v -> to((old, x) -> old.size() == 1 ? old.path(0) : old, v)),
                Map.entry("none", v -> to((old, x) -> NODES.arrayNode(), v)),
                Map.entry("texts", v -> to((old, x) -> texts(old), v)),
                Map.entry("without-last", v -> to((old, x) -> elements(old, 0, old.size() - 1), v)),
                Map.entry("without-first", v -> to((old, x) -> elements(old, Math.min(1, old.size()), old.size()), v)),
                Map.entry("first-twice", v -> to((old, x) -> old.isEmpty() ? old : elements(old, 0, old.size()).add(old.get(0)), v)),
                Map.entry("with-stranger", v -> to((old, x) -> withStranger(old), v)),
                Map.entry("first", v -> to((old, x) -> elements(old, 0, Math.min(Integer.parseInt(x), old.size())), v)),
                Map.entry("without-zero", v -> to((old, x) -> withoutZero(old), v)),
                Map.entry("without-empty", v -> to((old, x) -> withoutEmpty(old), v)),
                Map.entry("with-own-tag", v -> to((old, x) -> elements(old, 0, old.size())
                        .add(NODES.objectNode().put("TagKey", "acs:owner").put("TagValue", "slb")), v)),
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

        private static JsonNode texts(JsonNode list) {
            var texts = NODES.arrayNode();
            list.forEach(e -> texts.add(e.path("ServerId").asString("")));
            return texts;
        }

        private static ArrayNode elements(JsonNode list, int from, int to) {
            ArrayNode elements = NODES.arrayNode();
            for (int i = from; i < to; i++) {
                elements.add(list.get(i));
            }
            return elements;
        }

        private static ArrayNode withoutEmpty(JsonNode list) {
            ArrayNode elements = NODES.arrayNode();
            list.forEach(element -> {
                if (element.valueStream().noneMatch(value -> value.asString("").isEmpty())) {
                    elements.add(element);
                }
            });
            return elements;
        }

        private static ArrayNode withoutZero(JsonNode list) {
            ArrayNode elements = NODES.arrayNode();
            list.valueStream().filter(element -> element.valueStream().noneMatch(value -> value.isNumber() && value.asInt() == 0))
                    .forEach(elements::add);
            return elements;
        }

        /** Adds an element that looks like the first; an empty list stays empty. */
        private static ArrayNode withStranger(JsonNode list) {
            ArrayNode elements = elements(list, 0, list.size());
            if (!list.isEmpty()) {
                elements.add(((ObjectNode) list.get(0).deepCopy()).put("ServerId", "i-stranger"));
            }
            return elements;
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
