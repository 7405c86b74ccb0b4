package slbkit.slb;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A backend server as a reply shows it. Values are compared as texts; whether 100 is a number or a text is judged by
 * the rules about types. A value of any other type shows nothing.
 *
 * @param values members by name
 */
public record Backend(Map<String, String> values) {

    /** The server a reply's object shows. */
    public static Backend of(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.properties().forEach(p -> {
            if (p.getValue().isString() || p.getValue().isNumber()) {
                values.put(p.getKey(), text(p.getValue()));
            }
        });
        return new Backend(values);
    }

    /** The servers a reply's objects show. */
    public static List<Backend> all(List<JsonNode> nodes) {
        return nodes.stream().map(Backend::of).toList();
    }

    private static String text(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue().stripTrailingZeros();
            return number.scale() <= 0 && number.precision() < 40 ? number.toPlainString() : number.toString();
        }
        return node.asString();
    }

    /** A member's value, if the reply shows it. */
    public Optional<String> value(String member) {
        return Optional.ofNullable(values.get(member));
    }

    /** The first of these members that it lacks, if there is one. */
    public Optional<String> lacking(List<String> members) {
        return members.stream().filter(member -> value(member).isEmpty()).findFirst();
    }

    /** Whether it is the given server, if these members identify a server. */
    public boolean is(Map<String, ?> given, List<String> key) {
        return key.stream().allMatch(member -> given.get(member) == null
                || value(member).equals(Optional.of(String.valueOf(given.get(member)))));
    }

    /** Its id; a question mark if the reply does not show it. */
    public String id() {
        return value("ServerId").orElse("?");
    }

    /** What identifies it in its group: id and, if it has one, port. */
    public String key() {
        return id() + value("Port").map(p -> ":" + p).orElse("");
    }

    /** The same of a server in a call or in a table. */
    public static String keyOf(Map<String, ?> server) {
        return server.get("ServerId") + (server.get("Port") == null ? "" : ":" + server.get("Port"));
    }

    /** The states of these servers, sorted. */
    public static List<String> states(List<Backend> servers) {
        return servers.stream().map(Backend::state).sorted().toList();
    }

    /** The same with all members that calls change, to compare states. */
    public String state() {
        return key() + " Weight=" + value("Weight").orElse("-")
                + " Type=" + value("Type").orElse("-")
                + " Description=" + value("Description").filter(d -> !d.isEmpty()).orElse("-");
    }
}
