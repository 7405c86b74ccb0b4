package slbkit.stub.mutation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.stub.call.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls to which a mutation applies: those that meet all of its conditions.
 *
 * @param operation the operations; {@code any} for every call; empty for the calls of every judged operation
 * @param when the conditions on the content of the calls
 */
public record RequestMatcher(List<String> operation, Optional<When> when) {

    private static final String EVERY_ACTION = "any";

    /** Every call, even one that names no operation. */
    public static final RequestMatcher EVERY_CALL = new RequestMatcher(List.of(EVERY_ACTION), Optional.empty());

    /** The calls of every judged operation. */
    public RequestMatcher() {
        this(List.of(), Optional.empty());
    }

    public boolean holds(Call call) {
        return isForOperation(call) && when.map(w -> w.holds(call)).orElse(true);
    }

    private boolean isForOperation(Call call) {
        return operation.isEmpty()
                ? call.action().flatMap(Contract.documented()::operation).isPresent()
                : operation.contains(EVERY_ACTION) || call.action().filter(operation::contains).isPresent();
    }

    /**
     * Conditions, all of which must hold.
     *
     * @param value the required value of the parameter in {@code has}
     * @param serversOver the call names more servers than this
     * @param fromServer {@code serverLacks} and {@code serverHas} apply to the servers from this one on, counted from 1
     * @param serverValue the required value of the member in {@code serverHas}
     */
    public record When(
            Optional<String> method,
            Optional<String> header,
            List<String> lacksHeaders,
            Optional<String> inQuery,
            Optional<String> inForm,
            Optional<String> lacks,
            Optional<String> has,
            Optional<String> value,
            OptionalInt servers,
            OptionalInt serversOver,
            OptionalInt fromServer,
            Optional<String> serverLacks,
            Optional<String> serverHas,
            Optional<String> serverValue) {

        boolean holds(Call call) {
            return method.map(call.method()::equals).orElse(true)
                    && header.map(h -> call.header(h).isPresent()).orElse(true)
                    && lacksHeaders.stream().noneMatch(h -> call.header(h).isPresent())
                    && inQuery.map(p -> call.query().get(p).isPresent()).orElse(true)
                    && inForm.map(p -> call.form().get(p).isPresent()).orElse(true)
                    && lacks.map(p -> call.parameter(p).isEmpty()).orElse(true)
                    && has.map(p -> call.parameter(p).filter(matching(value)).isPresent()).orElse(true)
                    && holdsForServers(CallServers.of(call));
        }

        private boolean holdsForServers(List<ObjectNode> named) {
            List<ObjectNode> meant = named.stream().skip(fromServer.orElse(1) - 1).toList();
            return servers.orElse(named.size()) == named.size()
                    && named.size() > serversOver.orElse(-1)
                    && serverLacks.map(m -> meant.stream().anyMatch(s -> text(s, m).isEmpty())).orElse(true)
                    && serverHas.map(m -> meant.stream().flatMap(s -> text(s, m).stream()).anyMatch(matching(serverValue)))
                            .orElse(true);
        }

        private static Predicate<String> matching(Optional<String> pattern) {
            return pattern.map(p -> Pattern.compile(p, Pattern.DOTALL).asMatchPredicate()).orElse(text -> true);
        }

        private static Optional<String> text(ObjectNode server, String member) {
            return Optional.ofNullable(server.get(member)).filter(v -> !v.isNull()).map(v -> v.asString());
        }
    }
}
