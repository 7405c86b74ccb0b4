package slbkit.stub.service;

import java.util.List;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;

/** Holds the plain parameters of a call to what its page requires. Lists are read elsewhere. */
record Request(Operation operation) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 50;

    void check(Call call) {
        operation.parameters().stream().filter(Parameter::required).forEach(p -> required(call, p.name()));
        operation.errors().stream().filter(row -> !row.whenNoneOf().isEmpty()
                        && row.whenNoneOf().stream().allMatch(name -> call.parameter(name).filter(v -> !v.isBlank()).isEmpty()))
                .findFirst().ifPresent(row -> {
                    throw Rejections.of(row);
                });
        operation.parameters().stream().filter(p -> p.type().equals("string") || p.type().equals("integer"))
                .forEach(p -> kept(call, p));
    }

    /** The value of a parameter that no call may do without. */
    static String required(Call call, String name) {
        return call.parameter(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> missing(call, name));
    }

    /** A name that was all but right is pointed out. */
    private static Rejection missing(Call call, String name) {
        Rejection missing = GatewayError.MISSING_PARAMETER.rejection(name);
        List<String> given = call.parameters().byName().keySet().stream()
                .filter(n -> n.length() <= LONGEST_NAME)
                .limit(MOST_NAMES)
                .toList();
        return NearestName.almost(name, given)
                .map(near -> new Rejection(missing.status(), missing.code(),
                        missing.getMessage() + " The call has %s.".formatted(Rejection.quoted(near))))
                .orElse(missing);
    }

    /** An empty number is one that is left out. */
    private static void kept(Call call, Parameter parameter) {
        call.parameter(parameter.name())
                .filter(value -> parameter.type().equals("string") || !value.isBlank())
                .flatMap(value -> LimitChecks.broken(parameter, value)
                        .map(why -> "%s %s %s.".formatted(parameter.name(), Rejection.quoted(value), why)))
                .ifPresent(why -> {
                    throw GatewayError.PARAMETER.rejection(why);
                });
    }
}
