package slbkit.target;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads target profiles, strictly: what it does not understand is an error that names line, key and cure. */
public final class ProfileReader {

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
        Variables variables = new Variables(yaml, environment);
        try {
            try (JsonParser keys = YAML.createParser(variables.marked())) {
                KnownKeys.require(keys, TargetProfile.class, source, variables::named);
            }
            try (JsonParser values = variables.replacedIn(YAML.createParser(variables.marked()))) {
                TargetProfile profile = YAML.readValue(values, TargetProfile.class);
                if (profile == null) {
                    throw new ProfileException(source + ": is empty; it needs at least endpoint: http://HOST:PORT");
                }
                return profile;
            }
        } catch (Variables.Unset e) {
            throw unset(source, e);
        } catch (JacksonException e) {
            ProfileException own = cause(e, ProfileException.class);
            if (own != null) {
                throw new ProfileException(ProfileTrouble.place(source, yaml, own.getMessage()) + ": " + own.getMessage());
            }
            Variables.Unset unset = cause(e, Variables.Unset.class);
            if (unset != null) {
                throw unset(source, unset);
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

    private static ProfileException unset(String source, Variables.Unset e) {
        return new ProfileException("%s, line %s: %s".formatted(source, e.line(), e.getMessage()));
    }

    private static <T extends Throwable> T cause(Throwable e, Class<T> wanted) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (wanted.isInstance(t)) {
                return wanted.cast(t);
            }
        }
        return null;
    }
}
