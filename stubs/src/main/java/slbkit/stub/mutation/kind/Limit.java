package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.mutation.RequestMatcher;

/** {@code limit}: a documented limit is wider, narrower or missing. */
record Limit(RequestMatcher requests, String parameter, To to) implements Kind {

    /** The ways in which a limit differs from the documents. */
    record To(
            Optional<Boolean> required, Optional<List<Integer>> length, Optional<List<Integer>> range,
            Optional<String> characters, Optional<List<String>> values, @JsonProperty("default") Optional<String> otherwise,
            Optional<Integer> atMost, Optional<Integer> exactly, Optional<List<String>> notStartingWith,
            Optional<List<String>> notContaining) {
    }

    @Override
    public Operation contract(Operation operation) {
        return requests.operation().contains(operation.name())
                ? operation.withParameters(changed(operation.parameters(), List.of(parameter.split("\\."))))
                : operation;
    }

    private List<Parameter> changed(List<Parameter> parameters, List<String> path) {
        return parameters.stream()
                .map(p -> !p.name().equals(path.get(0)) ? p : path.size() == 1 ? with(p)
                        : withMembers(p, changed(p.members(), path.subList(1, path.size()))))
                .toList();
    }

    private static Parameter withMembers(Parameter p, List<Parameter> members) {
        return new Parameter(p.name(), p.type(), p.required(), p.length(), p.range(), p.characters(), p.values(),
                p.defaultValue(), p.atMost(), p.exactly(), p.notStartingWith(), p.notContaining(), members, p.example());
    }

    private Parameter with(Parameter p) {
        return new Parameter(
                p.name(),
                p.type(),
                to.required().orElse(p.required()),
                to.length().orElse(p.length()),
                to.range().orElse(p.range()),
                to.characters().orElse(p.characters()),
                to.values().orElse(p.values()),
                to.otherwise().orElse(p.defaultValue()),
                to.atMost().orElse(p.atMost()),
                to.exactly().orElse(p.exactly()),
                to.notStartingWith().orElse(p.notStartingWith()),
                to.notContaining().orElse(p.notContaining()),
                p.members(),
                p.example());
    }
}
