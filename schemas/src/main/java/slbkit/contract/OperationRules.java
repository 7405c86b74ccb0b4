package slbkit.contract;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of one operation: each required parameter, each reply member and each error row is a rule by itself; others
 * it shares with other operations; the rest are its own.
 */
record OperationRules(Operation operation, RuleSources sources) {

    private static final String SERVER = "Each listed server";

    /**
     * All rules, by family.
     *
     * @param shared the entries of the sets that the operation uses
     * @param own its own entries, which count before those of the same id
     * @throws IllegalArgumentException if a rule is stated twice, or does not fit the operation
     */
    List<Rule> all(List<RuleEntry> shared, List<RuleEntry> own) {
        Map<String, RuleEntry> entries = byId(Stream.concat(listed().stream(), shared.stream()).toList());
        byId(own).forEach((id, entry) -> entries.merge(id, entry, (before, over) -> over.over(before)));
        return Stream.concat(
                entries.values().stream().map(entry -> entry.rule(operation.name(), sources.of(entry))),
                operation.errors().stream().flatMap(this::errorRules))
                .sorted(comparing(rule -> RuleId.parse(rule.id()).family())).toList();
    }

    private Map<String, RuleEntry> byId(List<RuleEntry> entries) {
        Map<String, RuleEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException(("schemas/%s: the rule %s is stated twice; delete one, or take it out of "
                        + "its set if it follows from a required parameter or a reply member")
                        .formatted(operation.file(), entry.id()));
            }
        });
        return byId;
    }

    private List<RuleEntry> listed() {
        List<RuleEntry> entries = new ArrayList<>();
        operation.parameters().stream().filter(Parameter::required).map(Parameter::name).forEach(name -> entries.add(
                new RuleEntry("request/" + name + ".required", "A call without " + name + " is rejected")));
        addMembers(operation.reply(), "The reply", entries);
        return entries;
    }

    private void addMembers(List<ReplyMember> members, String owner, List<RuleEntry> entries) {
        members.forEach(member -> {
            String name = member.name();
            entries.add(new RuleEntry("reply/" + name, member.whenGiven() && owner.equals(SERVER)
                    ? "Each server that was given a %s is listed with it, %s".formatted(name, member.documented())
                    : owner + " has " + operation.documented(name)));
            addMembers(member.members(), member.type().equals("array") ? element(member) : name, entries);
        });
    }

    /** What a sentence calls an element of a list: a server, or what the list is named for. */
    private static String element(ReplyMember list) {
        return list.members().stream().anyMatch(member -> member.name().equals("ServerId"))
                ? SERVER
                : "Each listed " + list.name();
    }

    /** Status and Code of a row are one rule; its message text is another, where it says more than a placeholder. */
    private Stream<Rule> errorRules(DocumentedError row) {
        Source source = sources.of(row);
        Rule code = new Rule(RuleId.parse(operation.rule(row)), Level.MUST,
                "The error %s comes with the HTTP status %s".formatted(row.code(), row.status()), source, null);
        return Stream.concat(Stream.of(code), operation.messageRule(row).stream().map(id -> new Rule(RuleId.parse(id),
                Level.SHOULD, "The message of the error %s is \"%s\"".formatted(row.code(), row.message()), source, null)));
    }
}
