package slbkit.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documented contract: operations, error rows, rules and conditions. Immutable, read once.
 *
 * @see ContractFiles where it is read from
 */
public final class Contract {

    private static final class Documented {
        private static final Contract INSTANCE = ContractFiles.read();
    }

    private final String version;
    private final Map<RequirementSet, String> revisions;
    private final Map<String, Operation> operations;
    private final Map<String, GroupKind> groups;
    private final FirstCalls firstCalls;
    private final Tagging tagging;
    private final Map<String, Rule> rules;
    private final Map<String, String> conditions;
    private final Set<String> namesInApi;

    Contract(
            String version,
            Map<RequirementSet, String> revisions,
            List<Operation> operations,
            List<GroupKind> groups,
            FirstCalls firstCalls,
            Tagging tagging,
            List<Rule> rules,
            Map<String, String> conditions,
            Set<String> namesInApi) {
        this.version = version;
        this.revisions = Map.copyOf(revisions);
        this.operations = new LinkedHashMap<>();
        operations.forEach(o -> this.operations.put(o.name(), o));
        this.groups = new LinkedHashMap<>();
        groups.forEach(g -> this.groups.put(g.resource(), g));
        this.firstCalls = firstCalls;
        this.tagging = tagging;
        operations.forEach(o -> group(o.group()));
        this.rules = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (this.rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("the rule " + rule.id() + " stands twice in the register");
            }
        }
        this.conditions = Map.copyOf(conditions);
        this.namesInApi = Set.copyOf(namesInApi);
    }

    /** The contract that is packaged with the kit. */
    public static Contract documented() {
        return Documented.INSTANCE;
    }

    /** The API version every call names: 2014-05-15. */
    public String version() {
        return version;
    }

    /** The revision of its documents that a requirement set is of, such as 2026-03. */
    public String revision(RequirementSet set) {
        return revisions.get(set);
    }

    /** The operations, in reading order. */
    public Collection<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** The operations of a requirement set, in reading order. */
    public List<Operation> operations(RequirementSet set) {
        return operations.values().stream().filter(operation -> set.includes(operation.set())).toList();
    }

    /** The operation of that name, if it is one of the documented. */
    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** The groups of backend servers. */
    public Collection<GroupKind> groups() {
        return List.copyOf(groups.values());
    }

    /**
     * The group of a resource.
     *
     * @throws IllegalArgumentException if no group is of that resource
     */
    public GroupKind group(String resource) {
        return Optional.ofNullable(groups.get(resource)).orElseThrow(() -> new IllegalArgumentException(
                "%s is not one of the groups in schemas/groups.yaml: %s".formatted(resource, groups.keySet())));
    }

    /**
     * The judged operation that does this to a group.
     *
     * @throws IllegalArgumentException if none does
     */
    public Operation operation(GroupKind group, Effect effect) {
        return operation(group.operation(effect)).orElseThrow(() -> new IllegalArgumentException(
                group.operation(effect) + " is not judged"));
    }

    /** The group that the operation with that name works on, judged or not; empty if it works on none. */
    public Optional<GroupKind> groupOf(String operation) {
        return groups.values().stream().filter(g -> g.operations().containsValue(operation)).findFirst();
    }

    /** The operations that tag resources. */
    public Tagging tagging() {
        return tagging;
    }

    /** What a run calls to find out whether there is a target. */
    public FirstCalls firstCalls() {
        return firstCalls;
    }

    /** The operations that do this to any group, in the order of the groups. */
    public List<String> operationsThat(Effect effect) {
        return groups.values().stream().flatMap(g -> g.find(effect).stream()).toList();
    }

    /** Whether the API has an operation with that name, in the contract or not. */
    public boolean isInApi(String name) {
        return namesInApi.contains(name);
    }

    /** Every rule: the register's and those of each documented error row, by operation. */
    public Collection<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Whether a rule decides the verdict of a requirement set; what all calls share belongs to each. */
    public boolean isIn(RequirementSet set, Rule rule) {
        return set.includes(set(rule));
    }

    /** The requirement set that a rule came with; larger sets include it. */
    public RequirementSet set(Rule rule) {
        return operation(rule.operation()).map(Operation::set).orElse(RequirementSet.DOCUMENTS);
    }

    /** The rule of that id, if there is one. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The page's own success reply of an operation, to the letter. */
    public String exampleReply(String operation) {
        return PackagedFiles.text(ContractFiles.ROOT + "examples/" + operation + ".reply.json");
    }

    /** Every file the contract is read from, as packaged. */
    public List<String> files() {
        return ContractFiles.all(operations());
    }

    /** What a target would need to return a code that no request can trigger, as a noun phrase. */
    public Optional<String> condition(String code) {
        return Optional.ofNullable(conditions.get(code));
    }

    /** The codes that have a condition. */
    public Collection<String> conditionedCodes() {
        return conditions.keySet();
    }
}
