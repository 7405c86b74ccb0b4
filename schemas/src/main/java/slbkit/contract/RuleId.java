package slbkit.contract;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id of a rule, {@code <Operation>/<family>/<name>}: the only place that knows how it is spelt.
 *
 * @param operation the operation, or {@code Common}
 * @param family what kind of statement the rule makes
 * @param name the rule's own name, such as {@code Weight.range}
 */
public record RuleId(String operation, Family family, String name) {

    private static final Pattern SPELLING = Pattern.compile("([A-Za-z0-9]+)/([a-z]+)/([A-Za-z0-9_.-]+)");

    /** What kind of statement a rule makes. */
    public enum Family {
        /** A parameter or a limit of a request. */
        REQUEST,
        /** A member of a reply. */
        REPLY,
        /** A documented error row, or its message. */
        ERROR,
        /** What a call does. */
        BEHAVIOUR,
        /** The RPC protocol. */
        PROTOCOL,
        /** The signature of a request. */
        SIGNATURE;

        /** The family as ids spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Family of(String word, String id) {
            return Stream.of(values()).filter(f -> f.word().equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s: %s is not a family of rules; families are %s"
                            .formatted(id, word, Stream.of(values()).map(Family::word).collect(joining(", ")))));
        }
    }

    /**
     * Parses an id.
     *
     * @throws IllegalArgumentException if the text is not the id of a rule
     */
    public static RuleId parse(String id) {
        Matcher parts = SPELLING.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(id + ": a rule's id is <Operation>/<family>/<name>");
        }
        return new RuleId(parts.group(1), Family.of(parts.group(2), id), parts.group(3));
    }

    /** The id of a rule of an operation, from its family and name: {@code request/Weight.range}. */
    public static RuleId of(String operation, String familyAndName) {
        return parse(operation + "/" + familyAndName);
    }

    /** The id of the rule about the status and Code of an error row. */
    public static RuleId ofError(String operation, String code) {
        return new RuleId(operation, Family.ERROR, code);
    }

    /** The id of the rule about the message of the error row that this rule is about. */
    public RuleId ofMessage() {
        return new RuleId(operation, family, name + ".message");
    }

    /** Whether the rule is about the status and Code of that error row. */
    public boolean isOfError(String code) {
        return family == Family.ERROR && name.equals(code);
    }

    /** The parameter or member that the rule is about: Weight, if its name is {@code Weight.range}. */
    public String subject() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether the rule is about its subject as a whole, and not about one aspect such as its range. */
    public boolean isAboutWhole() {
        return name.equals(subject());
    }

    @Override
    public String toString() {
        return operation + "/" + family.word() + "/" + name;
    }
}
