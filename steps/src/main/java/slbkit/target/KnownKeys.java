package slbkit.target;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * The keys a profile may have: the members of its records. They are looked at before anything is made of the profile,
 * so that who misspells a key is told of it, and not of the one that is missing because of it.
 */
final class KnownKeys {

    private final JsonParser parser;
    private final String source;
    private final UnaryOperator<String> shown;

    private KnownKeys(JsonParser parser, String source, UnaryOperator<String> shown) {
        this.parser = parser;
        this.source = source;
        this.shown = shown;
    }

    /**
     * Read to the end, and refuse a key that is not known where it stands.
     *
     * @param record what is made of the keys
     * @param source the profile's name
     * @param shown how a key is shown to whoever wrote it
     * @throws ProfileException if there is one; the message names line, key and cure
     */
    static void require(JsonParser parser, Class<?> record, String source, UnaryOperator<String> shown) {
        parser.nextToken();
        new KnownKeys(parser, source, shown).value(record, "");
    }

    private void value(Type type, String path) {
        boolean record = type instanceof Class<?> made && made.isRecord();
        if (record && parser.currentToken() == JsonToken.START_OBJECT) {
            members((Class<?>) type, path);
        } else if (type instanceof ParameterizedType many && parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(many.getActualTypeArguments()[0], path + "." + i);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void members(Class<?> record, String path) {
        Map<String, Type> known = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String key = PropertyNamingStrategies.KEBAB_CASE.nameForField(null, null, component.getName());
            known.put(key, component.getGenericType());
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = shown.apply(parser.currentName());
            if (!known.containsKey(key)) {
                throw new ProfileException("%s, line %s: unknown key \"%s\"%s; known there: %s".formatted(
                        source, parser.currentTokenLocation().getLineNr(), key,
                        path.isEmpty() ? "" : " at " + path.substring(1), known.keySet()));
            }
            parser.nextToken();
            value(known.get(key), path + "." + key);
        }
    }
}
