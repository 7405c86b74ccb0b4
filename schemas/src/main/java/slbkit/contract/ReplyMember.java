package slbkit.contract;

import java.util.List;

/**
 * A documented member of a reply.
 *
 * @param name the name as documented
 * @param type string, integer, object or array, exactly as that page has it
 * @param whenGiven whether it may be missing where the request gave no value for it
 * @param members what an object holds, or each element of an array
 */
public record ReplyMember(String name, String type, boolean whenGiven, List<ReplyMember> members) {

    public ReplyMember {
        members = members == null ? List.of() : List.copyOf(members);
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

    /** Tell whether it is the id of something: an empty one identifies nothing. */
    boolean identifies() {
        return type.equals("string") && name.endsWith("Id");
    }
}
