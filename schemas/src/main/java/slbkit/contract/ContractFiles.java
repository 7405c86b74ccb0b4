package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the contract files: strictly, so that a misspelt key is an error and not a lost fact. */
final class ContractFiles {

    static final String ROOT = "slbkit/schemas/";

    private static final String OPERATION = "{operation}";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ContractFiles() {
    }

    static Contract read() {
        Index index = read("operations.yaml", new TypeReference<>() { });
        Map<Operation, OperationFile> files = new LinkedHashMap<>();
        index.operations().forEach((set, paths) -> paths.forEach(path -> {
            OperationFile file = read(path + ".yaml", new TypeReference<>() { });
            files.put(file.operation(set, path.substring(0, path.indexOf('/'))), file);
        }));
        List<Operation> operations = List.copyOf(files.keySet());
        List<GroupKind> entries = read("groups.yaml", new TypeReference<>() { });
        List<GroupKind> groups = entries.stream().map(group -> group.with(operations)).toList();
        List<Rule> rules = new ArrayList<>();
        RuleSets sets = new RuleSets(read("rule-sets.yaml", new TypeReference<>() { }));
        files.forEach((operation, file) -> {
            RuleSources sources = new RuleSources(
                    operation, file.document().summary(), index.sections(operation, file.document()));
            List<RuleEntry> shared = sets.entries(operation, title(groups, operation), file.uses());
            rules.addAll(new OperationRules(operation, sources).all(shared, file.rules()));
        });
        sets.requireUse();
        CommonFile common = read("common.yaml", new TypeReference<>() { });
        common.rules().forEach(r -> rules.add(r.rule(Rule.COMMON,
                new Source(common.document().title(), r.source().section(), r.source().item()))));
        Map<String, String> conditions = conditions(operations);
        Map<String, List<String>> api = read("api.yaml", new TypeReference<>() { });
        Set<String> namesInApi = api.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new Contract(index.api().version(), index.revisions(), operations,
                groups, index.firstContact(), index.tagging(), rules, conditions, namesInApi);
    }

    private static String title(List<GroupKind> groups, Operation operation) {
        return groups.stream().filter(g -> g.resource().equals(operation.group())).map(GroupKind::title).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("schemas/%s: schemas/groups.yaml has no group %s"
                        .formatted(operation.file(), operation.group())));
    }

    /** By code; a code with {@code {operation}} in it stands for those of the operations that have such a row. */
    private static Map<String, String> conditions(List<Operation> operations) {
        Map<String, String> written = read("conditions.yaml", new TypeReference<>() { });
        Map<String, String> conditions = new LinkedHashMap<>();
        written.forEach((code, condition) -> {
            if (!code.contains(OPERATION)) {
                conditions.put(code, condition);
                return;
            }
            operations.forEach(operation -> operation.error(code.replace(OPERATION, operation.name()))
                    .ifPresent(row -> conditions.put(row.code(), condition)));
        });
        operations.stream().flatMap(operation -> operation.errors().stream()).filter(row -> row.condition() != null)
                .forEach(row -> conditions.put(row.code(), row.condition()));
        return conditions;
    }

    static List<String> all(Collection<Operation> operations) {
        Stream<String> own = operations.stream().flatMap(o -> Stream.of(
                o.file(),
                o.replySchemaFile(),
                "examples/" + o.name() + ".reply.json"));
        Stream<String> shared = Stream.of(
                "operations.yaml", "rule-sets.yaml", "groups.yaml", "api.yaml", "common.yaml", "conditions.yaml",
                "slips.yaml",
                "shared/ErrorEnvelope.schema.json",
                "shared/RequestId.schema.json");
        return Stream.concat(own, shared).map(ROOT::concat).toList();
    }

    private static <T> T read(String path, TypeReference<T> type) {
        return YAML.readValue(PackagedFiles.bytes(ROOT + path), type);
    }

    record Api(String name, String version) {
    }

    record Index(
            Api api,
            Map<RequirementSet, String> revisions,
            Map<RequirementSet, List<String>> operations,
            Map<String, Map<String, String>> sections,
            FirstCalls firstContact,
            Tagging tagging) {

        /** What the document of an operation calls its sections, by the words that the contract files have for them. */
        Map<String, String> sections(Operation operation, Page document) {
            return Optional.ofNullable(sections.get(document.kind())).orElseThrow(() -> new IllegalArgumentException(
                    "schemas/%s: its document is of the kind %s; write one of %s, or add it to schemas/operations.yaml"
                            .formatted(operation.file(), document.kind(), sections.keySet())));
        }
    }

    /** A document; its summary is the sentence, or the words of it, that says what the operation does. */
    record Page(String title, String updated, String kind, String summary) {
        String named() {
            return title + " (" + updated + ")";
        }
    }

    record CommonFile(Page document, List<RuleEntry> rules) {
    }

    record OperationFile(
            @JsonProperty("operation") String name,
            String summary,
            String call,
            Effect effect,
            String group,
            String removed,
            PlainCall plain,
            Page document,
            List<Parameter> parameters,
            List<ReplyMember> reply,
            List<DocumentedError> errors,
            List<String> uses,
            List<RuleEntry> rules) {

        OperationFile {
            uses = uses == null ? List.of() : List.copyOf(uses);
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        Operation operation(RequirementSet set, String folder) {
            return new Operation(name, set, folder, summary, call, effect, group, removed, plain, document.named(), parameters, reply, errors);
        }
    }
}
