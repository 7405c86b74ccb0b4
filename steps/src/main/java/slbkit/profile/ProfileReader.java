package slbkit.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import slbkit.profile.ProfileTree.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads target profiles strictly: anything unknown is an error, and all errors are reported at once, with line and cure.
 * The published JSON Schema is for editors and does not replace this class: its messages name no cure, and it cannot
 * express conditions about files, the contract or two keys at once, which the records of this package check.
 */
public final class ProfileReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A record has the profile with the keys of the file, and perhaps with keys of another version. */
    static final JsonMapper RECORD = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A placeholder for the secrets that a record does not contain. It signs calls that are never sent. */
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
            throw new ProfileException("target: " + file + " is not text in UTF-8");
        } catch (IOException e) {
            throw new ProfileException("target: " + file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * The profile in a text.
     *
     * @param source its name in messages
     * @throws ProfileException if it says something that cannot be used; the message has a line for each mistake
     */
    public TargetProfile parse(String source, String yaml) {
        Variables variables = new Variables(yaml, environment);
        ProfileMistakes mistakes = new ProfileMistakes(source);
        ProfileTree tree = tree(source, yaml, variables, mistakes);
        if (tree.root().isNull()) {
            throw new ProfileException(source + ": is empty; it needs at least endpoint: http://HOST:PORT");
        }
        tree.requireKnown(TargetProfile.class);
        while (true) {
            try {
                TargetProfile profile = YAML.treeToValue(tree.root(), TargetProfile.class);
                if (mistakes.isEmpty()) {
                    return profile;
                }
                throw mistakes.asException();
            } catch (JacksonException e) {
                if (!noted(e, yaml, tree, mistakes)) {
                    throw mistakes.asException();
                }
            }
        }
    }

    private static ProfileTree tree(String source, String yaml, Variables variables, ProfileMistakes mistakes) {
        try (JsonParser parser = YAML.createParser(variables.marked())) {
            return new ProfileTree(parser, variables, mistakes);
        } catch (JacksonException e) {
            ProfileTrouble trouble = new ProfileTrouble(yaml, e);
            throw new ProfileException("%s%s: %s".formatted(
                    source, trouble.line() < 1 ? "" : ", line " + trouble.line(), trouble.what()));
        }
    }

    /** Notes what is wrong, and takes it out of the tree; false if nothing is left to look for. */
    private static boolean noted(
            JacksonException e, String yaml, ProfileTree tree, ProfileMistakes mistakes) {
        ProfileTrouble trouble = new ProfileTrouble(yaml, e);
        ProfileException own = cause(e, ProfileException.class);
        List<String> keys = own == null ? trouble.keys() : trouble.keys(own.getMessage());
        Place place = tree.place(keys);
        mistakes.add(place.path().isEmpty() && !keys.isEmpty() ? new Place(String.join(".", keys), 0) : place,
                own == null ? trouble.at(place) : own.getMessage());
        return tree.takeOut(keys);
    }

    /**
     * The profile of a recorded run: its fixtures and capabilities. Secrets are not in the record, and trust settings do
     * not matter, because no call is made.
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
                    .put("access-key-id", NOBODYS_KEY)
                    .put("access-key-secret", NOBODYS_KEY);
        }
        return RECORD.treeToValue(node, TargetProfile.class);
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
