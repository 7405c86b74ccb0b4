package slbkit.stub.mutation.register;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One deviation from the documents that a stub can be given.
 *
 * @param name its name, unique
 * @param rule the rule it contradicts
 * @param also rules, or patterns of rules, that may differ because of it too
 * @param statement what the stub then does, in one line
 * @param definition how the stub is mutated
 */
public record Defect(String name, String rule, List<String> also, String statement, MutationDefinition definition) {

    public Defect {
        also = List.copyOf(also);
    }

    /** Whether a rule that differs is declared: its own, or one that depends on it. */
    public boolean declares(String differing) {
        return rule.equals(differing) || also.stream().anyMatch(glob -> matches(glob, differing));
    }

    static boolean matches(String glob, String rule) {
        String regex = Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return rule.matches(regex);
    }
}
