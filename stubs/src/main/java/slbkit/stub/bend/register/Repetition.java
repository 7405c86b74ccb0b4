package slbkit.stub.bend.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.bend.RegisterException;

/**
 * What an entry is repeated for: {@code operations}, {@code errors} (every documented row), {@code worded-errors}
 * (those whose message is more than a placeholder), {@code members} (of listed servers), names of operations, or
 * words of its own. Whoever names an operation gets the operation's own words as well.
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
        List<Map<String, Object>> all = new ArrayList<>();
        for (Operation operation : Contract.documented().operations()) {
            switch (String.valueOf(what)) {
                case "operations" -> all.add(words(operation));
                case "errors" -> operation.errors().forEach(row -> all.add(words(operation, row)));
                case "worded-errors" -> operation.errors().stream()
                        .filter(DocumentedError::prescribesMessage)
                        .forEach(row -> all.add(words(operation, row)));
                case "members" -> operation.replyServers().members().get(0).members()
                        .forEach(member -> all.add(words(operation, member)));
                default -> throw new RegisterException("%s: for-each: %s is none of operations, errors, worded-errors, "
                        + "members, and no list".formatted(register, what));
            }
        }
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
                .orElseThrow(() -> new RegisterException("for-each: %s is none of the operations".formatted(item)));
    }

    private static Map<String, Object> words(Operation operation) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("operation", operation.name());
        words.put("id", operation.replyId().name());
        words.put("servers", operation.servers().name());
        words.put("wrapper", operation.replyServers().name());
        words.put("list", operation.replyServers().members().get(0).name());
        words.put("works", operation.worksRule());
        return words;
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
        return words;
    }
}
