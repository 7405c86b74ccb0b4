package slbkit.stub.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.stub.call.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which calls a mutation is about: all that its conditions hold for. Without {@code operation} those of every judged
 * operation.
 */
public final class RequestMatcher {

    private static final String EVERY_ACTION = "any";

    private final List<Predicate<Call>> conditions = new ArrayList<>();

    /** Read the conditions that stand among an entry's own parameters: {@code operation}, and {@code when}. */
    public static RequestMatcher of(Settings settings) {
        RequestMatcher requests = new RequestMatcher();
        List<String> operations = settings.texts("operation");
        if (operations.isEmpty()) {
            requests.conditions.add(call -> call.action().flatMap(Contract.documented()::operation).isPresent());
        } else if (!operations.contains(EVERY_ACTION)) {
            requests.conditions.add(call -> call.action().filter(operations::contains).isPresent());
        }
        Settings when = settings.under("when");
        requests.request(when);
        requests.servers(when);
        when.done();
        return requests;
    }

    public boolean holds(Call call) {
        return conditions.stream().allMatch(c -> c.test(call));
    }

    private void request(Settings when) {
        when.find("method").ifPresent(m -> conditions.add(call -> call.method().equals(m)));
        when.find("header").ifPresent(h -> conditions.add(call -> call.header(h).isPresent()));
        List<String> missing = when.texts("lacks-headers");
        conditions.add(call -> missing.stream().noneMatch(h -> call.header(h).isPresent()));
        when.find("in-query").ifPresent(p -> conditions.add(call -> call.query().get(p).isPresent()));
        when.find("in-form").ifPresent(p -> conditions.add(call -> call.form().get(p).isPresent()));
        when.find("lacks").ifPresent(p -> conditions.add(call -> call.parameter(p).isEmpty()));
        when.find("has").ifPresent(p -> {
            Predicate<String> value = matching(when, "value");
            conditions.add(call -> call.parameter(p).filter(value).isPresent());
        });
    }

    private void servers(Settings when) {
        if (when.has("servers")) {
            int exactly = when.number("servers");
            conditions.add(call -> CallServers.of(call).size() == exactly);
        }
        if (when.has("servers-over")) {
            int most = when.number("servers-over");
            conditions.add(call -> CallServers.of(call).size() > most);
        }
        int from = when.number("from-server", 1);
        when.find("server-lacks").ifPresent(member -> conditions.add(call -> CallServers.of(call).stream()
                .skip(from - 1)
                .anyMatch(s -> value(s, member).isEmpty())));
        when.find("server-has").ifPresent(member -> {
            Predicate<String> value = matching(when, "server-value");
            conditions.add(call -> CallServers.of(call).stream()
                    .skip(from - 1)
                    .anyMatch(s -> value(s, member).filter(value).isPresent()));
        });
    }

    private static Predicate<String> matching(Settings when, String key) {
        return when.find(key)
                .map(p -> Pattern.compile(p, Pattern.DOTALL))
                .map(Pattern::asMatchPredicate)
                .orElse(text -> true);
    }

    private static Optional<String> value(ObjectNode server, String member) {
        return Optional.ofNullable(server.get(member)).filter(v -> !v.isNull()).map(v -> v.asString());
    }
}
