package slbkit.stub.mutation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds the values of a register's entry to a record, or to a class with a constructor like a record's. Every value must
 * be known, and every component needs a value, except lists, optional values and a {@link RequestMatcher}. Maps, deques
 * and counters are what a mutation remembers of earlier calls: an entry gives none, and they are empty at first.
 */
public final class Binding {

    private static final JsonSetter.Value AS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper VALUES = JsonMapper.builder()
            .constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withConfigOverride(List.class, list -> list.setNullHandling(AS_EMPTY))
            .withConfigOverride(RequestMatcher.class, matcher -> matcher.setNullHandling(AS_EMPTY))
            .withConfigOverride(AtomicInteger.class, count -> count.setNullHandling(AS_EMPTY))
            .withConfigOverride(ConcurrentMap.class, memory -> memory.setNullHandling(AS_EMPTY))
            .withConfigOverride(Deque.class, memory -> memory.setNullHandling(AS_EMPTY))
            .build();

    private Binding() {
    }

    /**
     * The object with these values.
     *
     * @throws RegisterException if the values do not fit
     */
    public static <T> T bind(Map<String, Object> values, Class<T> type) {
        try {
            return VALUES.convertValue(values, type);
        } catch (UnrecognizedPropertyException e) {
            throw new RegisterException("has %s, which its kind does not know".formatted(e.getPropertyName()));
        } catch (JacksonException e) {
            String keys = String.join(".", e.getPath().stream().map(step -> step.getPropertyName()).toList());
            throw new RegisterException((keys.isEmpty() ? "" : keys + ": ") + e.getOriginalMessage()
                    .replaceFirst("Null value for creator property '(.*)' \\(.*", "needs $1"));
        }
    }
}
