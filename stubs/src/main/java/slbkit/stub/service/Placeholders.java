package slbkit.stub.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import slbkit.contract.DocumentedError;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands for {@code %s} in a documented message, where the service has nothing more exact to say. */
public final class Placeholders {

    private static final String FILE = "slbkit/stub/placeholders.yaml";

    private static final Map<String, String> TEXTS = read();

    private Placeholders() {
    }

    /** The message with its placeholder filled; as printed where it has none. */
    public static String filled(DocumentedError error) {
        return filled(error, TEXTS.getOrDefault(error.code(), "The request met this error because it asked for it"));
    }

    static String filled(DocumentedError error, String text) {
        return error.message().replace("%s", text);
    }

    private static Map<String, String> read() {
        try (InputStream in = Placeholders.class.getClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
