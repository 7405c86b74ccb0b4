package slbkit.stub.mutation.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Binding;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RegisterException;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * A mutation as a register writes it. The name of its type is its {@code kind}, and its components are the other keys;
 * {@code operation} and {@code when} together are its {@link slbkit.stub.mutation.RequestMatcher}.
 */
public sealed interface Kind extends Mutation
        permits CallMutation, TimingMutation, ReplyMutation, ReplyShapeMutation, ReadingMutation, ListMutation,
        GroupContentMutation, OtherGroupMutation, GroupExistenceMutation, Limit {

    /** The kinds by their names, in order. */
    Map<String, Class<?>> NAMED = named();

    /**
     * A new mutation, without memory of any call.
     *
     * @param values the values of the entry
     * @throws RegisterException if no kind accepts these values
     */
    static Mutation make(Map<String, Object> values) {
        Map<String, Object> keys = new LinkedHashMap<>(values);
        Class<?> kind = NAMED.get(String.valueOf(keys.remove("kind")));
        if (kind == null) {
            throw new RegisterException("kind: %s is not one of %s".formatted(values.get("kind"), NAMED.keySet()));
        }
        Map<String, Object> requests = new LinkedHashMap<>();
        for (String key : List.of("operation", "when")) {
            if (keys.containsKey(key)) {
                requests.put(key, keys.remove(key));
                keys.put("requests", requests);
            }
        }
        return (Mutation) Binding.bind(keys, kind);
    }

    /** The calls to which it applies; it passes on every other call. */
    default RequestMatcher requests() {
        return RequestMatcher.EVERY_CALL;
    }

    @Override
    default Reply answer(Call call, Service service) {
        return requests().holds(call) ? answerMeant(call, service) : service.answer(call);
    }

    /** Answer a call to which it applies. */
    default Reply answerMeant(Call call, Service service) {
        return service.answer(call);
    }

    private static Map<String, Class<?>> named() {
        Map<String, Class<?>> named = new TreeMap<>();
        leaves(Kind.class).forEach(kind -> named.put(
                PropertyNamingStrategies.KEBAB_CASE.nameForField(null, null, kind.getSimpleName()), kind));
        return Collections.unmodifiableMap(named);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Kind::leaves) : Stream.of(type);
    }
}
