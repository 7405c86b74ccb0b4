package slbkit.profile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile as a tree in which each value knows its line. Invalid parts are removed, so that the other mistakes are found,
 * too.
 */
final class ProfileTree {

    /**
     * Where a value stands.
     *
     * @param path its keys from the top, as they were written
     * @param line its line, from 1; 0 for the whole profile
     */
    record Place(String path, int line) {
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Place TOP = new Place("", 0);
    private static final String REQUIRED = "endpoint";
    private static final String STAND_IN = "http://localhost";

    private final JsonParser parser;
    private final Variables variables;
    private final ProfileMistakes mistakes;
    private final Map<JsonNode, Map<String, Place>> members = new IdentityHashMap<>();
    private final Map<JsonNode, List<Place>> elements = new IdentityHashMap<>();
    private final JsonNode root;

    /**
     * Reads a profile to its end.
     *
     * @param variables the variables of the text that is parsed
     * @param mistakes takes what is wrong already: keys that are there twice, variables that are not set
     */
    ProfileTree(JsonParser parser, Variables variables, ProfileMistakes mistakes) {
        this.parser = parser;
        this.variables = variables;
        this.mistakes = mistakes;
        JsonToken first = parser.nextToken();
        this.root = first == null ? NODES.nullNode() : value(first, "");
        if (parser.nextToken() != null) {
            mistakes.add(new Place("", line()), "a second document begins; write one");
        }
    }

    JsonNode root() {
        return root;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private JsonNode value(JsonToken token, String path) {
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_STRING -> text(path);
            default -> NODES.nullNode();
        };
    }

    private JsonNode text(String path) {
        try {
            String text = variables.replacedIn(parser.getString());
            return text == null ? NODES.nullNode() : NODES.stringNode(text);
        } catch (Variables.Unset e) {
            mistakes.add(new Place(path, line()), e.getMessage());
            return NODES.nullNode();
        }
    }

    /** A number that is written otherwise than Java writes it may be meant as a text, such as 007. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (!number.toPlainString().equals(text)) {
                return NODES.stringNode(text);
            }
            return number.scale() > 0 ? NODES.numberNode(number) : integer(number.toBigIntegerExact());
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }

    private static JsonNode integer(BigInteger number) {
        return number.bitLength() < 32 ? NODES.numberNode(number.intValue()) : NODES.numberNode(number);
    }

    private ObjectNode object(String path) {
        ObjectNode node = NODES.objectNode();
        Map<String, Place> places = new HashMap<>();
        members.put(node, places);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = variables.named(parser.currentName());
            int line = line();
            String below = below(path, key);
            JsonToken token = parser.nextToken();
            boolean container = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            Place place = new Place(below, container ? line : line());
            JsonNode value = value(token, below);
            if (places.putIfAbsent(key, place) == null) {
                node.set(key, value);
            } else {
                mistakes.add(place, "the key \"" + key + "\" appears twice; write it once");
            }
        }
        return node;
    }

    private ArrayNode list(String path) {
        ArrayNode node = NODES.arrayNode();
        List<Place> places = new ArrayList<>();
        elements.put(node, places);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String below = below(path, String.valueOf(places.size()));
            places.add(new Place(below, line()));
            node.add(value(token, below));
        }
        return node;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Takes out each key that no member of the record has, and notes it. */
    void requireKnown(Class<?> record) {
        known(root, record);
    }

    private void known(JsonNode node, Type type) {
        if (node instanceof ObjectNode object && type instanceof Class<?> record && record.isRecord()) {
            Map<String, Type> known = new TreeMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                known.put(PropertyNamingStrategies.KEBAB_CASE.nameForField(null, null, component.getName()),
                        component.getGenericType());
            }
            for (String key : List.copyOf(object.propertyNames())) {
                if (known.containsKey(key)) {
                    known(object.get(key), known.get(key));
                } else {
                    Place place = members.get(object).get(key);
                    String parent = place.path().substring(0, Math.max(0, place.path().length() - key.length() - 1));
                    mistakes.add(place, "unknown key \"%s\"%s; known there: %s".formatted(
                            key, parent.isEmpty() ? "" : " at " + parent, known.keySet()));
                    object.remove(key);
                    if (object == root && !object.has(REQUIRED)) {
                        // it may be what was misspelled
                        object.put(REQUIRED, STAND_IN);
                    }
                }
            }
        } else if (node instanceof ArrayNode list && type instanceof ParameterizedType many) {
            list.forEach(element -> known(element, many.getActualTypeArguments()[0]));
        }
    }

    /** Where the value stands, or the nearest above it that is there. */
    Place place(List<String> keys) {
        Place place = TOP;
        JsonNode node = root;
        for (String key : keys) {
            Place next = node instanceof ArrayNode list && Integer.parseInt(key) < list.size()
                    ? elements.get(list).get(Integer.parseInt(key))
                    : members.getOrDefault(node, Map.of()).get(key);
            if (next == null) {
                return place;
            }
            place = next;
            node = node instanceof ArrayNode ? node.get(Integer.parseInt(key)) : node.path(key);
        }
        return place;
    }

    /** Takes a value out; false if it is not there. For the endpoint, which must be there, another one stands in. */
    boolean takeOut(List<String> keys) {
        if (keys.isEmpty()) {
            return false;
        }
        if (keys.equals(List.of(REQUIRED)) && root instanceof ObjectNode profile) {
            profile.put(REQUIRED, STAND_IN);
            return true;
        }
        JsonNode parent = root;
        for (String key : keys.subList(0, keys.size() - 1)) {
            parent = parent instanceof ArrayNode ? parent.path(Integer.parseInt(key)) : parent.path(key);
        }
        String last = keys.get(keys.size() - 1);
        if (parent instanceof ArrayNode list && Integer.parseInt(last) < list.size()) {
            elements.get(list).remove(Integer.parseInt(last));
            list.remove(Integer.parseInt(last));
            return true;
        }
        return parent instanceof ObjectNode object && object.remove(last) != null;
    }
}
