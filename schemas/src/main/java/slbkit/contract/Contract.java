package slbkit.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documented contract: operations, error rows, rules, conditions and slips. Immutable, read once.
 *
 * @see ContractFiles where it is read from
 */
public final class Contract {

    private static final class Documented {
        private static final Contract INSTANCE = ContractFiles.read();
    }

    private final String version;
    private final Map<String, Operation> operations;
    private final Map<String, List<String>> around;
    private final Map<String, Rule> rules;
    private final Map<String, String> conditions;
    private final List<Slip> slips;
    private final Set<String> namesInApi;

    Contract(
            String version,
            List<Operation> operations,
            Map<String, List<String>> around,
            List<Rule> rules,
            Map<String, String> conditions,
            List<Slip> slips,
            Set<String> namesInApi) {
        this.version = version;
        this.operations = new LinkedHashMap<>();
        operations.forEach(o -> this.operations.put(o.name(), o));
        this.around = Map.copyOf(around);
        this.rules = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (this.rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("the rule " + rule.id() + " stands twice in the register");
            }
        }
        this.conditions = Map.copyOf(conditions);
        this.slips = List.copyOf(slips);
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

    /** The operations, in reading order. */
    public Collection<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** The operation of that name, if it is one of the documented. */
    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** The undocumented operations that a target answers if it has a capability, such as describe; none for others. */
    public List<String> operationsOf(String capability) {
        return around.getOrDefault(capability, List.of());
    }

    /** Whether the API has an operation of that name, be it one of the contract or not. */
    public boolean isInApi(String name) {
        return namesInApi.contains(name);
    }

    /** Every rule: the register's and those of each documented error row, by operation. */
    public Collection<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule of that id, if there is one. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The page's own success reply of an operation, to the letter. */
    public String exampleReply(String operation) {
        return ContractFiles.text("examples/" + operation + ".reply.json");
    }

    /** Every file the contract is read from, as packaged. */
    public List<String> files() {
        return ContractFiles.all(operations());
    }

    /** What a target would need so that a code which no request earns can be had; a noun phrase. */
    public Optional<String> condition(String code) {
        return Optional.ofNullable(conditions.get(code));
    }

    /** The codes that have a condition. */
    public Collection<String> conditionedCodes() {
        return conditions.keySet();
    }

    /** Where the documents contradict themselves or were mistyped. */
    public List<Slip> slips() {
        return slips;
    }
}
