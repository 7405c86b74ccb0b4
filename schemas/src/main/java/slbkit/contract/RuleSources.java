package slbkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the document of an operation states a rule: unless its entry says so, that follows from the rule's id. */
final class RuleSources {

    private static final Map<RuleId.Family, String> SECTIONS = Map.of(RuleId.Family.REQUEST, "parameters",
            RuleId.Family.REPLY, "reply", RuleId.Family.ERROR, "errors", RuleId.Family.BEHAVIOUR, "summary");

    private final Operation operation;
    private final String summary;
    private final Map<String, String> sections;
    private final List<Row> parameters;
    private final Map<String, String> replyItems = new LinkedHashMap<>();

    /**
     * The sources in the document of an operation.
     *
     * @param summary the words of the document that say what the operation does
     * @param sections what the document calls its sections, by the words that the contract files have for them
     */
    RuleSources(Operation operation, String summary, Map<String, String> sections) {
        this.operation = operation;
        this.summary = summary;
        this.sections = sections;
        this.parameters = operation.parameters().stream()
                .flatMap(parameter -> Row.of(parameter, operation.findServers().filter(parameter::equals).isPresent())).toList();
        addReplyItems(operation.reply(), "");
    }

    private void addReplyItems(List<ReplyMember> members, String list) {
        members.forEach(member -> {
            replyItems.put(member.name(), list + member.name());
            addReplyItems(member.members(), member.type().equals("array") ? member.name() + ", " : "");
        });
    }

    /** The source of an error row. */
    Source of(DocumentedError row) {
        return source("errors", row.code());
    }

    /**
     * The source of a rule.
     *
     * @throws IllegalArgumentException if the rule is about something that the operation does not have
     */
    Source of(RuleEntry entry) {
        RuleId id = RuleId.of(operation.name(), entry.id());
        RuleEntry.Place given = entry.source() == null ? new RuleEntry.Place(null, null) : entry.source();
        String usual = SECTIONS.get(id.family());
        String section = given.section() == null ? usual : given.section();
        if (!sections.containsKey(section)) {
            throw wrong(entry, "has the section " + section + "; write one of " + new TreeSet<>(sections.keySet()));
        }
        String item = switch (id.family()) {
            case REQUEST -> parameterItem(entry);
            case REPLY -> section.equals(usual) ? replyItem(entry, id.subject()) : null;
            default -> summary;
        };
        if (given.item() == null && !section.equals(usual)) {
            throw wrong(entry, "has a section without an item; add it");
        }
        return source(section, given.item() == null ? item : given.item());
    }

    private Source source(String section, String item) {
        return new Source(operation.document(), sections.get(section), item);
    }

    private String parameterItem(RuleEntry entry) {
        return parameters.stream().filter(row -> row.isLimitedBy(entry.id())).map(Row::item).findFirst()
                .orElseThrow(() -> wrong(entry,
                        "is about a limit that no parameter has; add it there, or drop the rule or its set"));
    }

    private String replyItem(RuleEntry entry, String member) {
        if (!replyItems.containsKey(member)) {
            throw wrong(entry, "is about a member that the reply lacks; add it there, or drop the rule or its set");
        }
        return replyItems.get(member);
    }

    private IllegalArgumentException wrong(RuleEntry entry, String what) {
        return new IllegalArgumentException("schemas/%s: the rule %s %s".formatted(operation.file(), entry.id(), what));
    }

    /** A parameter, or a member of a list, as ids of rules and as sources name it. */
    private record Row(String name, String item, Parameter parameter) {

        /** The list of the servers is not named in ids; another list is, in the notation of the wire. */
        static Stream<Row> of(Parameter parameter, boolean servers) {
            String list = parameter.name();
            return Stream.concat(
                    parameter.members().stream().map(member -> servers
                            ? new Row(member.name(), list + ", " + member.name(), member)
                            : new Row(list + "." + member.name(), list + "." + member.name(), member)),
                    Stream.of(new Row(list, list, parameter)));
        }

        boolean isLimitedBy(String id) {
            String start = "request/" + name + ".";
            return id.startsWith(start) && parameter.mayHave(id.substring(start.length()));
        }
    }
}
