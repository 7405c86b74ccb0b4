package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A request parameter, or a member of the objects that a list parameter holds, with its documented limits.
 *
 * @param name the name as documented
 * @param type string, integer, boolean, list or json-text (a list of objects written as JSON text)
 * @param required whether a call is refused without it
 * @param length fewest and most characters; null where the page gives no limit
 * @param range least and greatest number; null where the page gives no limit
 * @param characters a regular expression for one permitted character; null where any is
 * @param values the only values permitted; empty where any is
 * @param defaultValue what counts where it is left out; null where the page names no default
 * @param atMost the most elements of a list; null where the page gives no limit
 * @param exactly the only number of elements of a list; null where the page gives none
 * @param notStartingWith what a text must not begin with
 * @param notContaining what a text must not contain
 * @param members what each element of a list holds
 * @param example the page's own example; null where it has none
 */
public record Parameter(
        String name,
        String type,
        boolean required,
        List<Integer> length,
        List<Integer> range,
        String characters,
        List<String> values,
        @JsonProperty("default") String defaultValue,
        Integer atMost,
        Integer exactly,
        List<String> notStartingWith,
        List<String> notContaining,
        List<Parameter> members,
        String example) {

    public Parameter {
        values = values == null ? List.of() : List.copyOf(values);
        notStartingWith = notStartingWith == null ? List.of() : List.copyOf(notStartingWith);
        notContaining = notContaining == null ? List.of() : List.copyOf(notContaining);
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** The member of that name of this list parameter's elements. */
    public Parameter member(String memberName) {
        return members.stream()
                .filter(m -> m.name.equals(memberName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no member " + memberName));
    }

    /** Whether a rule may be about this aspect of it, such as {@code range}: whether it has such a limit. */
    boolean mayHave(String aspect) {
        return switch (aspect) {
            case "length" -> length != null;
            case "range" -> range != null;
            case "characters" -> characters != null;
            case "values" -> !values.isEmpty();
            case "default" -> defaultValue != null;
            case "optional" -> !required;
            default -> !aspect.startsWith("at-most-") || aspect.equals("at-most-" + atMost);
        };
    }
}
