package slbkit.stub.service;

import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;

/** Holds the plain parameters of a call to what its page requires. Lists are read elsewhere. */
final class Request {

    private final Operation operation;

    Request(Operation operation) {
        this.operation = operation;
    }

    void check(Call call) {
        operation.parameters().stream().filter(Parameter::required).forEach(p -> required(call, p.name()));
        operation.parameters().stream().filter(p -> p.type().equals("string")).forEach(p -> kept(call, p));
    }

    /** The value of a parameter that no call may do without. */
    static String required(Call call, String name) {
        return call.parameter(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> GatewayError.MISSING_PARAMETER.refusal(name));
    }

    private static void kept(Call call, Parameter parameter) {
        call.parameter(parameter.name())
                .flatMap(value -> Limits.broken(parameter, value)
                        .map(why -> "%s %s %s.".formatted(parameter.name(), Refusal.quoted(value), why)))
                .ifPresent(why -> {
                    throw GatewayError.PARAMETER.refusal(why);
                });
    }
}
