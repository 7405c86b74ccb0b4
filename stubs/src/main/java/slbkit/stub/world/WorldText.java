package slbkit.stub.world;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands in a world file, before it is checked against itself and the contract. */
record WorldText(
        List<LoadBalancerEntry> loadBalancers, List<ServerEntry> servers, List<ListedLandscape.Condition> conditions) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, list ->
                    list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    record LoadBalancerEntry(String id, Boolean highPerformance, List<String> defaultServers) {
    }

    record ServerEntry(String id, String type, Boolean running, String ip) {
    }

    static WorldText read(String name, String yaml) {
        try {
            if (yaml.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
                throw new WorldFileException(name + ": is empty; list load-balancers and servers");
            }
            return YAML.readValue(yaml, WorldText.class);
        } catch (UnrecognizedPropertyException e) {
            throw at(name, lineOf(e.getPropertyName(), yaml).orElseGet(() -> line(e)), "the key \"%s\" is not known here; known are %s"
                    .formatted(e.getPropertyName(), known(e.getKnownPropertyIds())));
        } catch (DatabindException e) {
            throw at(name, line(e), key(e).map("the key \"%s\" has a value that does not fit"::formatted)
                    .orElse("no keys with values; list load-balancers and servers"));
        } catch (JacksonException e) {
            throw at(name, line(e), "not readable as YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static WorldFileException at(String name, int line, String what) {
        return new WorldFileException(line > 0 ? "%s line %s: %s".formatted(name, line, what) : name + ": " + what);
    }

    private static int line(JacksonException e) {
        TokenStreamLocation place =
                e.processor() instanceof JsonParser parser ? parser.currentTokenLocation() : e.getLocation();
        return place == null ? 0 : place.getLineNr();
    }

    /** Where a key stands, if it stands there once: its reader tells of it only after it has read the whole object. */
    private static Optional<Integer> lineOf(String key, String yaml) {
        Pattern written = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:");
        List<String> lines = yaml.lines().toList();
        List<Integer> found = IntStream.range(0, lines.size())
                .filter(i -> written.matcher(lines.get(i)).find()).mapToObj(i -> i + 1).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> key(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(n -> n != null)
                .reduce((first, last) -> last);
    }

    private static String known(Collection<Object> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
