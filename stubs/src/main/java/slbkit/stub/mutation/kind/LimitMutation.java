package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;

/** {@code limit}: a documented limit is kept wider, narrower or not at all. */
final class LimitMutation implements Mutation {

    private final List<String> operations;
    private final List<String> path;
    private final Settings to;

    LimitMutation(Settings settings) {
        this.operations = settings.texts("operation");
        this.path = List.of(settings.text("parameter").split("\\."));
        this.to = settings.under("to");
        with(NONE);
        to.done();
    }

    private static final Parameter NONE =
            new Parameter("", "string", false, null, null, null, null, null, null, null, null, null, null, null);

    @Override
    public Operation contract(Operation operation) {
        return operations.contains(operation.name())
                ? operation.withParameters(changed(operation.parameters(), 0))
                : operation;
    }

    private List<Parameter> changed(List<Parameter> parameters, int depth) {
        List<Parameter> changed = new ArrayList<>();
        for (Parameter p : parameters) {
            boolean meant = p.name().equals(path.get(depth));
            boolean here = meant && depth == path.size() - 1;
            changed.add(here ? with(p) : meant ? withMembers(p, changed(p.members(), depth + 1)) : p);
        }
        return changed;
    }

    private static Parameter withMembers(Parameter p, List<Parameter> members) {
        return new Parameter(p.name(), p.type(), p.required(), p.length(), p.range(), p.characters(), p.values(),
                p.defaultValue(), p.atMost(), p.exactly(), p.notStartingWith(), p.notContaining(), members, p.example());
    }

    private Parameter with(Parameter p) {
        return new Parameter(
                p.name(),
                p.type(),
                to.has("required") ? Boolean.parseBoolean(to.text("required")) : p.required(),
                to.has("length") ? to.numbers("length") : p.length(),
                to.has("range") ? to.numbers("range") : p.range(),
                to.text("characters", p.characters()),
                to.has("values") ? to.texts("values") : p.values(),
                to.text("default", p.defaultValue()),
                to.has("at-most") ? Integer.valueOf(to.number("at-most")) : p.atMost(),
                to.has("exactly") ? Integer.valueOf(to.number("exactly")) : p.exactly(),
                to.has("not-starting-with") ? to.texts("not-starting-with") : p.notStartingWith(),
                to.has("not-containing") ? to.texts("not-containing") : p.notContaining(),
                p.members(),
                p.example());
    }
}
