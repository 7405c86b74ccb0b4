package slbkit.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What in a success reply is not as documented: its JSON Schema, and how its integers are written. JSON Schema counts
 * {@code 100.0} and {@code 1e2} as integers; clients that read an integer do not.
 */
public final class ReplyViolations {

    private ReplyViolations() {
    }

    /** The violations in the reply's order; none in a reply as documented. */
    public static List<Violation> of(Operation operation, JsonNode reply) {
        List<Violation> violations = new ArrayList<>(JsonSchemas.violations(operation.replySchema(), reply));
        operation.reply().forEach(member -> addFractions(member, reply, "", violations));
        violations.sort(Comparator.comparing(Violation::pointer));
        return List.copyOf(violations);
    }

    private static void addFractions(ReplyMember member, JsonNode owner, String pointer, List<Violation> violations) {
        String place = pointer + "/" + member.name();
        JsonNode value = owner.path(member.name());
        boolean known = violations.stream().anyMatch(v -> v.pointer().equals(place));
        if (member.type().equals("integer") && value.isFloatingPointNumber() && !known) {
            violations.add(new Violation(place, "type",
                    "is written " + value + "; an integer has no fraction and no exponent"));
        }
        for (ReplyMember inner : member.members()) {
            if (member.type().equals("array")) {
                for (int i = 0; i < value.size(); i++) {
                    addFractions(inner, value.path(i), place + "/" + i, violations);
                }
            } else {
                addFractions(inner, value, place, violations);
            }
        }
    }
}
