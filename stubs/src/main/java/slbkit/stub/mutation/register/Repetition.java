package slbkit.stub.mutation.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.mutation.RegisterException;

/**
 * The repetitions of an entry: {@code operations}, {@code errors} (every documented error row), {@code worded-errors}
 * (rows whose message is more than a placeholder), {@code members} (of listed servers), {@code given-members} (those that
 * a reply must show), the operations {@code having} some rules, names of operations, or values of its own. An entry for an
 * operation can also use the values of that operation.
 */
final class Repetition {

    private Repetition() {
    }

    static List<Map<String, Object>> of(Object what, String register) {
        if (what == null) {
            return List.of(Map.of());
        }
        if (what instanceof List<?> list) {
            return list.stream().map(Repetition::words).toList();
        }
        if (what instanceof Map<?, ?> map) {
            return having(map, register);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Operation operation : Contract.documented().operations()) {
            switch (String.valueOf(what)) {
                case "operations" -> all.add(words(operation));
                case "errors" -> operation.errors().forEach(row -> all.add(words(operation, row)));
                case "worded-errors" -> operation.errors().stream()
                        .filter(DocumentedError::prescribesMessage)
                        .forEach(row -> all.add(words(operation, row)));
                case "members" -> members(operation).forEach(member -> all.add(words(operation, member)));
                case "given-members" -> members(operation).filter(member -> isGiven(operation, member))
                        .forEach(member -> all.add(words(operation, member)));
                default -> throw new RegisterException("%s: for-each: %s must be operations, errors, worded-errors, "
                        + "members, given-members, or a list".formatted(register, what));
            }
        }
        return all;
    }

    private static Stream<ReplyMember> members(Operation operation) {
        return operation.findReplyList().stream()
                .map(wrapper -> wrapper.members().get(0).members())
                .filter(members -> members.stream().anyMatch(member -> member.name().equals("ServerId")))
                .flatMap(List::stream);
    }

    /** Whether the reply must show the member: always, or because the plain call gives it. */
    private static boolean isGiven(Operation operation, ReplyMember member) {
        return !member.whenGiven() || operation.plain().servers().stream().noneMatch(server -> server.without().contains(member.name()));
    }

    /** The operations that have all of the rules, combined with each of the other values of the entry. */
    private static List<Map<String, Object>> having(Map<?, ?> what, String register) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        what.forEach((word, values) -> lists.put(String.valueOf(word), texts(values)));
        List<String> rules = lists.remove("having");
        if (rules == null) {
            throw new RegisterException(register + ", for-each: needs having, a rule's family and name");
        }
        List<Map<String, Object>> choices = List.of(Map.of());
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            choices = choices.stream()
                    .flatMap(c -> list.getValue().stream().map(v -> with(c, Map.of(list.getKey(), v))))
                    .toList();
        }
        List<Map<String, Object>> all = choices.stream().flatMap(choice -> Contract.documented().operations().stream()
                .map(operation -> with(words(operation), choice))
                .filter(words -> rules.stream().allMatch(rule -> isRule(rule, words)))).toList();
        for (Map<String, Object> choice : choices) {
            if (all.stream().noneMatch(words -> words.entrySet().containsAll(choice.entrySet()))) {
                throw new RegisterException("%s, for-each: no operation has %s%s".formatted(
                        register, rules, choice.isEmpty() ? "" : " with " + choice));
            }
        }
        return all;
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
    }

    /** An operation for which a word has no value, such as a list of servers, does not have the rule about it. */
    private static boolean isRule(String rule, Map<String, Object> words) {
        Words known = new Words(words);
        return known.know(rule) && Contract.documented()
                .rule(String.valueOf(known.fill(Map.of("id", "{operation}/" + rule)).get("id"))).isPresent();
    }

    private static Map<String, Object> with(Map<String, Object> words, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(words);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> words(Object item) {
        if (item instanceof Map<?, ?> map) {
            Map<String, Object> words = new LinkedHashMap<>();
            if (map.get("operation") instanceof String name) {
                words.putAll(words(name));
            }
            map.forEach((k, v) -> words.put(String.valueOf(k), v));
            return words;
        }
        return Contract.documented().operation(String.valueOf(item)).map(Repetition::words)
                .orElseThrow(() -> new RegisterException("for-each: %s is not one of the operations".formatted(item)));
    }

    private static Map<String, Object> words(Operation operation) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("operation", operation.name());
        operation.findReplyId().ifPresent(id -> words.put("id", id.name()));
        operation.findServers().ifPresent(servers -> words.put("servers", servers.name()));
        operation.findReplyList().ifPresent(wrapper -> {
            words.put("wrapper", wrapper.name());
            words.put("list", wrapper.members().get(0).name());
        });
        words.put("works", operation.plainCallRule());
        words.put("blamed-together", blamedTogether(operation));
        return words;
    }

    /**
     * The rules of a creation and of a description that differ together, because nothing else fills or shows such a group;
     * empty for other operations.
     */
    private static String blamedTogether(Operation operation) {
        GroupKind group = Contract.documented().group(operation.group());
        boolean filledOnce = group.find(Effect.CREATES).isPresent() && group.find(Effect.ADDS).isEmpty();
        return switch (operation.effect()) {
            case CREATES -> filledOnce ? group.operation(Effect.DESCRIBES) + "/behaviour/shows-*" : "";
            case DESCRIBES -> filledOnce ? group.operation(Effect.CREATES) + "/behaviour/*" : "";
            case ADDS, REMOVES, REPLACES, SETS, LISTS, REPORTS, DELETES -> "";
        };
    }

    private static Map<String, Object> words(Operation operation, DocumentedError row) {
        Map<String, Object> words = words(operation);
        words.put("code", row.code());
        words.put("status", row.status());
        return words;
    }

    private static Map<String, Object> words(Operation operation, ReplyMember member) {
        Map<String, Object> words = words(operation);
        words.put("member", member.name());
        words.put("type", member.type());
        // what a description lacks that a server was given may have been lost by the call that gave it
        words.put("lost", operation.effect() == Effect.DESCRIBES && member.whenGiven() ? blamedTogether(operation) : "");
        words.put("shown", operation.effect() == Effect.DESCRIBES && member.whenGiven() ? operation.name() + "/behaviour/shows-*" : "");
        return words;
    }
}
