package slbkit.stub.mutation.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slbkit.contract.PackagedFiles;
import slbkit.stub.mutation.RegisterException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A register: a list of entries. An entry with {@code for-each} or {@code ways} stands for many, each with its own name.
 * {@code {word}} in a text is replaced by a value of the repetition. If an entry stands for error rows, its {@code also}
 * may be a map from code to rules.
 */
final class RegisterFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RegisterFile() {
    }

    /** The packaged register of that name, every entry with its parameters filled in. */
    static List<Map<String, Object>> packaged(String name) {
        return read(name, PackagedFiles.text("slbkit/stub/" + name));
    }

    static List<Map<String, Object>> read(String name, String yaml) {
        List<Map<String, Object>> entries;
        try {
            entries = YAML.readValue(yaml, new TypeReference<>() { });
        } catch (JacksonException e) {
            throw new RegisterException("%s: is not a list of entries: %s"
                    .formatted(name, e.getOriginalMessage().lines().findFirst().orElse("")));
        }
        List<Map<String, Object>> read = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> template = new LinkedHashMap<>(entry);
            List<Map<String, Object>> each = Repetition.of(template.remove("for-each"), name);
            List<Map<String, Object>> ways = Repetition.of(template.remove("ways"), name);
            Map<?, ?> alsoByCode = template.get("also") instanceof Map<?, ?> map ? map : Map.of();
            Set<Object> codes = new HashSet<>(alsoByCode.keySet());
            for (Map<String, Object> one : each) {
                for (Map<String, Object> way : ways) {
                    Map<String, Object> words = new LinkedHashMap<>(one);
                    words.putAll(way);
                    Map<String, Object> filled = new LinkedHashMap<>(template);
                    filled.computeIfPresent("also", (key, also) -> also != alsoByCode ? also
                            : Optional.<Object>ofNullable(alsoByCode.get(words.get("code"))).orElse(List.of()));
                    codes.remove(words.get("code"));
                    read.add(new Words(words).fill(filled));
                }
            }
            if (!codes.isEmpty()) {
                throw new RegisterException("%s, %s: also: the entry stands for no %s".formatted(
                        name, entry.get("name"), codes));
            }
        }
        return read;
    }
}
