package slbkit.stub.service;

import java.util.Map;
import slbkit.contract.DocumentedError;
import slbkit.contract.PackagedFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands for {@code %s} in a documented message, where the service has nothing more exact to say. */
public final class Placeholders {

    private static final Map<String, String> TEXTS = new YAMLMapper().readValue(
            PackagedFiles.bytes("slbkit/stub/placeholders.yaml"), new TypeReference<>() { });

    private Placeholders() {
    }

    /** The message with its placeholder filled; as printed where it has none. */
    public static String filled(DocumentedError error) {
        return filled(error, TEXTS.getOrDefault(error.code(), "The request met this error because it asked for it"));
    }

    static String filled(DocumentedError error, String text) {
        return error.message().replace("%s", text);
    }
}
