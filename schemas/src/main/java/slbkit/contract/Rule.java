package slbkit.contract;

import static java.util.Objects.requireNonNull;

/**
 * One documented statement that a run can judge.
 *
 * @param id {@code <Operation>/<family>/<name>}, stable for ever
 * @param operation the operation, or {@code Common}
 * @param family request, reply, error, behaviour, protocol or signature
 * @param level how firmly the statement stands
 * @param statement the statement in our own words
 * @param source where the documents say so
 * @param since the revision that the rule came with; null for the first
 */
public record Rule(
        String id, String operation, String family, Level level, String statement, Source source, String since) {

    /** The operation name of rules that every call shares. */
    public static final String COMMON = "Common";

    public Rule {
        requireNonNull(level, id);
        requireNonNull(source, id);
        RuleId parts = RuleId.parse(id);
        if (!parts.operation().equals(operation) || !parts.family().word().equals(family)) {
            throw new IllegalArgumentException("%s is not the id of a rule of %s and family %s".formatted(id, operation, family));
        }
        if (statement == null || statement.isBlank()) {
            throw new IllegalArgumentException(id + ": has no statement");
        }
    }

    /** The rule of that id. */
    Rule(RuleId id, Level level, String statement, Source source, String since) {
        this(id.toString(), id.operation(), id.family().word(), level, statement, source, since);
    }

    /** Whether it came after a revision, whose verdict it does not decide. */
    public boolean isLaterThan(String revision) {
        return since != null && since.compareTo(revision) > 0;
    }
}
