package slbkit.judge;

import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ServerGroups;

/**
 * The check of an operation for whose scenarios no group can be created. Its rules stay unverified, but two calls need
 * no group: one without any parameter, and one for a group that does not exist. If the target accepts the first call, or
 * answers both as it answers every other call, a rule of the operation differs.
 */
public final class FallbackCheck {

    private final ScenarioExecution execution;

    public FallbackCheck(ScenarioExecution execution) {
        this.execution = execution;
    }

    /**
     * Check an operation, once per run.
     *
     * @param rejected the rejection of the call that should have created the scenario's group
     */
    public void at(Reply rejected) {
        Operation operation = Contract.documented().operation(execution.operation()).orElse(null);
        if (operation == null || operation.effect() == Effect.CREATES || !execution.support().isFirstFallbackCheck(operation.name())) {
            return;
        }
        execution.calls().onceARun("fallback-check-" + operation.name(), () -> {
            look(operation, rejected);
            return null;
        });
    }

    private void look(Operation operation, Reply rejected) {
        Parameter id = operation.parameters().stream()
                .filter(p -> p.required() && p.name().endsWith("Id") && !p.name().equals("RegionId"))
                .findFirst()
                .orElseThrow();
        Reply silent = execution.call(SlbRequest.of(operation.name()));
        if (silent.succeeded()) {
            execution.alsoDiffers(operation.rule("request/" + id.name() + ".required"),
                    "a 4xx reply to a call without " + id.name(), silent.inOneLine());
            return;
        }
        Reply strange = execution.call(SlbRequest.of(operation.name())
                .with("RegionId", execution.run().profile().region())
                .with(id.name(), "rsp-absent-slbkit"));
        if (same(silent, strange) && same(silent, rejected) && !RetryPolicy.isTransient(silent)) {
            execution.alsoDiffers(ServerGroups.plainCallRule(operation.name()),
                    "a success, or a rejection that reports the fault of the call",
                    silent.inOneLine() + ", to every call");
        }
    }

    private static boolean same(Reply one, Reply other) {
        return one.rejected() && one.hasSameStatusAndCode(other) && one.member("Message").equals(other.member("Message"));
    }
}
