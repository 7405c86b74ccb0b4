package slbkit.contract;

import java.util.List;

/**
 * A documented member of a reply.
 *
 * @param name the name as documented
 * @param type string, integer, object or array, exactly as that page has it
 * @param whenGiven whether it may be missing where the request gave no value for it
 * @param values the only values permitted; empty where any is, or where the request's limits say which
 * @param members what an object holds, or each element of an array
 */
public record ReplyMember(String name, String type, boolean whenGiven, List<String> values, List<ReplyMember> members) {

    public ReplyMember {
        values = values == null ? List.of() : List.copyOf(values);
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** A member of any value. */
    public ReplyMember(String name, String type, boolean whenGiven, List<ReplyMember> members) {
        this(name, type, whenGiven, List.of(), members);
    }

    /** Its type as a sentence names it. */
    String documented() {
        return switch (type) {
            case "string" -> identifies() ? "a string that is not empty" : "a string";
            case "integer" -> "an integer";
            case "array" -> "a list of objects";
            case "object" -> "an object";
            default -> throw new IllegalStateException("a reply member of type " + type);
        };
    }

    /** Whether it is the id of something: an empty one identifies nothing. */
    boolean identifies() {
        return type.equals("string") && name.endsWith("Id");
    }
}
