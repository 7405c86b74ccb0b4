package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.mutation.RequestMatcher;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code limit}: a documented limit is wider, narrower or missing.
 *
 * @param to the limits that differ, by their keys in the contract files
 */
record Limit(RequestMatcher requests, String parameter, ObjectNode to) implements Kind {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Limit {
        JSON.treeToValue(to, Parameter.class);
    }

    @Override
    public Operation contract(Operation operation) {
        return requests.operation().contains(operation.name())
                ? operation.withParameters(changed(operation.parameters(), List.of(parameter.split("\\."))))
                : operation;
    }

    private List<Parameter> changed(List<Parameter> parameters, List<String> path) {
        return parameters.stream().map(p -> p.name().equals(path.get(0)) ? changed(p, path) : p).toList();
    }

    private Parameter changed(Parameter p, List<String> path) {
        ObjectNode values = JSON.valueToTree(p);
        if (path.size() == 1) {
            values.setAll(to);
        } else {
            values.set("members", JSON.valueToTree(changed(p.members(), path.subList(1, path.size()))));
        }
        return JSON.treeToValue(values, Parameter.class);
    }
}
