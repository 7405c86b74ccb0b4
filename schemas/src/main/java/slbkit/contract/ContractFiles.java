package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Operation> operations = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        index.operations().forEach((set, paths) -> paths.forEach(path -> {
            OperationFile file = read(path + ".yaml", new TypeReference<>() { });
            Operation operation = file.operation(set, path.substring(0, path.indexOf('/')));
            operations.add(operation);
            file.rules().forEach(r -> rules.add(r.rule(operation.name(), operation.document())));
            operation.errors().forEach(row -> rules.addAll(errorRules(operation, row)));
        }));
        CommonFile common = read("common.yaml", new TypeReference<>() { });
        common.rules().forEach(r -> rules.add(r.rule(Rule.COMMON, common.document().title())));
        Map<String, String> conditions = conditions(operations);
        List<Slip> slips = read("slips.yaml", new TypeReference<>() { });
        Map<String, List<String>> api = read("api.yaml", new TypeReference<>() { });
        Set<String> namesInApi = api.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<GroupEntry> groups = read("groups.yaml", new TypeReference<>() { });
        return new Contract(index.api().version(), operations,
                groups.stream().map(g -> g.group(operations)).toList(), index.firstContact(), rules, conditions, slips, namesInApi);
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
        return conditions;
    }

    /** Status and Code of a row are one rule; its message text is another, where it says more than a placeholder. */
    private static List<Rule> errorRules(Operation operation, DocumentedError row) {
        Source source = new Source(operation.document(), "Error codes", row.code());
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(RuleId.parse(operation.rule(row)), Level.MUST,
                "The error %s comes with the HTTP status %s".formatted(row.code(), row.status()), source));
        operation.messageRule(row).ifPresent(id -> rules.add(new Rule(RuleId.parse(id), Level.SHOULD,
                "The message of the error %s is \"%s\"".formatted(row.code(), row.message()), source)));
        return rules;
    }

    static List<String> all(Collection<Operation> operations) {
        Stream<String> own = operations.stream().flatMap(o -> Stream.of(
                o.folder() + "/" + o.name() + ".yaml",
                o.replySchemaFile(),
                "examples/" + o.name() + ".reply.json"));
        Stream<String> shared = Stream.of(
                "operations.yaml", "groups.yaml", "api.yaml", "common.yaml", "conditions.yaml", "slips.yaml",
                "shared/ErrorEnvelope.schema.json",
                "shared/RequestId.schema.json");
        return Stream.concat(own, shared).map(ROOT::concat).toList();
    }

    static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract file " + path + " cannot be read", e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = ContractFiles.class.getClassLoader().getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IllegalArgumentException("the contract file " + path + " is not packaged");
        }
        return in;
    }

    private static <T> T read(String path, TypeReference<T> type) {
        try (InputStream in = open(path)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract file " + path + " cannot be read", e);
        }
    }

    record Api(String name, String version) {
    }

    record Index(Api api, Map<RequirementSet, List<String>> operations, FirstCalls firstContact) {
    }

    record GroupEntry(
            String resource,
            String title,
            String id,
            String name,
            String notFound,
            String processing,
            Group.Members members,
            Map<Effect, String> around) {

        /** The group with the operations around it and those judged ones that work on it. */
        Group group(List<Operation> judged) {
            Map<Effect, String> operations = new EnumMap<>(around);
            judged.stream().filter(o -> o.group().equals(resource)).forEach(o -> {
                String other = operations.put(o.effect(), o.name());
                if (other != null) {
                    throw new IllegalStateException("%s and %s have one effect on a %s".formatted(other, o.name(), resource));
                }
            });
            return new Group(resource, title, id, name, notFound, processing, members, operations);
        }
    }

    record Page(String title, String updated) {
        String named() {
            return title + " (" + updated + ")";
        }
    }

    record Place(String section, String item) {
    }

    record RuleEntry(String id, String statement, Place source, Level level) {
        Rule rule(String operation, String document) {
            return new Rule(
                    RuleId.of(operation, id),
                    level == null ? Level.MUST : level,
                    statement,
                    new Source(document, source.section(), source.item()));
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
            List<RuleEntry> rules) {

        Operation operation(RequirementSet set, String folder) {
            return new Operation(name, set, folder, summary, call, effect, group, removed, plain, document.named(), parameters, reply, errors);
        }
    }
}
