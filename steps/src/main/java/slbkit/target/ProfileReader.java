package slbkit.target;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads target profiles, strictly: what it does not understand is an error that names line, key and cure. */
public final class ProfileReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The record's profile has the names of our own members. */
    private static final JsonMapper RECORD = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Stands where a record has no secret, and signs what nobody is sent: no word that any message has. */
    private static final String NOBODYS_KEY = "0x9q2z7k4v1w8";

    private final UnaryOperator<String> environment;

    /** Reads with the environment of this process. */
    public ProfileReader() {
        this(System.getenv()::get);
    }

    ProfileReader(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /** A reader that knows some variables besides the environment's. */
    public static ProfileReader knowing(Map<String, String> variables) {
        return new ProfileReader(name -> variables.getOrDefault(name, System.getenv(name)));
    }

    /**
     * The profile in a file.
     *
     * @throws ProfileException if the file is missing or says something that cannot be used
     */
    public TargetProfile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProfileException("target: there is no file " + file + "; name a profile, or use --endpoint URL");
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ProfileException("target: " + file + " is no text in UTF-8");
        } catch (IOException e) {
            throw new ProfileException("target: " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** The profile in a text; the name is for messages. */
    public TargetProfile parse(String source, String yaml) {
        String expanded = expand(source, yaml);
        try {
            TargetProfile profile = YAML.readValue(expanded, TargetProfile.class);
            if (profile == null) {
                throw new ProfileException(source + ": is empty; it needs at least endpoint: http://HOST:PORT");
            }
            return profile;
        } catch (UnrecognizedPropertyException e) {
            ProfileTrouble trouble = new ProfileTrouble(source, yaml, e);
            requireNotExpanded(trouble.line(), e.getPropertyName(), yaml);
            throw new ProfileException("%s: unknown key \"%s\"%s; known there: %s".formatted(
                    trouble.line(), e.getPropertyName(), trouble.key(), new TreeSet<>(e.getKnownPropertyIds())));
        } catch (JacksonException e) {
            ProfileException own = ownCause(e);
            if (own != null) {
                throw new ProfileException(source + ": " + own.getMessage());
            }
            ProfileTrouble trouble = new ProfileTrouble(source, yaml, e);
            throw new ProfileException(trouble.where() + ": " + trouble.what());
        }
    }

    /**
     * The profile of a recorded run: what it lent and declared. Its secrets are in no record, and whom it trusts matters
     * to nobody who calls nothing.
     */
    public static TargetProfile recorded(Map<String, Object> profile) {
        ObjectNode node = RECORD.valueToTree(profile);
        node.remove(List.of("tls", "proxy", "limits"));
        JsonNode auth = node.path("auth");
        if (auth.path("scheme").asString("none").equalsIgnoreCase("none")) {
            node.remove("auth");
        } else {
            node.putObject("auth")
                    .put("scheme", auth.path("scheme").asString("").toLowerCase(Locale.ROOT))
                    .put("accessKeyId", NOBODYS_KEY)
                    .put("accessKeySecret", NOBODYS_KEY);
        }
        return RECORD.treeToValue(node, TargetProfile.class);
    }

    /** A value from the environment that YAML takes for more than a text may be half a secret: never quoted. */
    private void requireNotExpanded(String where, String key, String yaml) {
        if (!yaml.contains(key)) {
            throw new ProfileException(where + ": a variable's value reads as more than one YAML value; "
                    + "write \"${NAME}\" in quotes");
        }
    }

    private String expand(String source, String yaml) {
        StringBuilder expanded = new StringBuilder();
        int number = 0;
        for (String line : yaml.split("\n", -1)) {
            number++;
            if (number > 1) {
                expanded.append('\n');
            }
            expanded.append(line.strip().startsWith("#") ? line : expand(source + ", line " + number, line, VARIABLE));
        }
        return expanded.toString();
    }

    private String expand(String where, String line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find()) {
            String value = environment.apply(matcher.group(1));
            if (value == null) {
                value = matcher.group(2);
            }
            if (value == null) {
                throw new ProfileException("%s: the environment variable %s is not set; set it, or write ${%s:default}"
                        .formatted(where, matcher.group(1), matcher.group(1)));
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(expanded).toString();
    }

    private static ProfileException ownCause(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ProfileException own) {
                return own;
            }
        }
        return null;
    }
}
