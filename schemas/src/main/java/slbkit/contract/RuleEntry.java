package slbkit.contract;

import java.util.Map;

/**
 * A rule as the contract files write it.
 *
 * @param id family and name, such as {@code request/Weight.range}
 * @param statement the statement in our own words
 * @param source where the document says so, as far as it does not follow from the id
 * @param level how firmly the statement stands; must, if the entry says nothing
 * @param since the revision that the rule came with, such as 2026-09; nothing for the first
 */
record RuleEntry(String id, String statement, RuleEntry.Place source, Level level, String since) {

    /**
     * A place in a document.
     *
     * @param section the section, by the word that the contract files have for it
     * @param item the row, parameter or member within the section
     */
    record Place(String section, String item) {
    }

    /** An entry of level must whose source follows from its id. */
    RuleEntry(String id, String statement) {
        this(id, statement, null, null, null);
    }

    /** The rule that the entry states about an operation. */
    Rule rule(String operation, Source documented) {
        return new Rule(RuleId.of(operation, id), level == null ? Level.MUST : level, statement, documented, since);
    }

    /** The entry of an operation that puts another source, level or statement in place of what a shared entry says. */
    RuleEntry over(RuleEntry shared) {
        return new RuleEntry(id, statement == null ? shared.statement : statement,
                source == null ? shared.source : source, level == null ? shared.level : level,
                since == null ? shared.since : since);
    }

    /** The entry with names in place of its placeholders. */
    RuleEntry with(Map<String, String> names) {
        return new RuleEntry(filled(id, names), filled(statement, names),
                source == null ? null : new Place(source.section, filled(source.item, names)), level, since);
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled == null ? null : filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        if (filled != null && filled.contains("{")) {
            throw new IllegalArgumentException("schemas/rule-sets.yaml: \"%s\" has an unknown placeholder; there are %s"
                    .formatted(text, names.keySet()));
        }
        return filled;
    }
}
