package slbkit.run;

import static slbkit.report.Verdict.DIFFERS;
import slbkit.slb.ServerGroups;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.contract.Contract;
import slbkit.endpoint.Reply;
import slbkit.health.RetryPolicy;
import slbkit.outcome.SanitizedText;
import slbkit.report.Finding;
import slbkit.report.ScenarioRef;

/**
 * Operations that answered every call with a documented busy code. A target may be busy sometimes, but one that is always
 * busy rejects every call, so the rule about the plain call differs.
 */
public final class AlwaysBusy {

    /** From this many calls on, the target is not busy by accident. */
    private static final int CALLS = 10;

    private record Busy(int calls, Reply latest, ScenarioRef scenario) {
    }

    private final Run run;
    private final Map<String, Busy> busy = new ConcurrentHashMap<>();

    AlwaysBusy(Run run) {
        this.run = run;
    }

    /** A call was answered. */
    public void answered(String operation, Reply reply, ScenarioRef scenario) {
        if (reply.unanswered() || Contract.documented().operation(operation).isEmpty()) {
            return;
        }
        boolean again = RetryPolicy.isBusy(reply) && !RetryPolicy.mayLastForMinutes(reply);
        busy.merge(operation, new Busy(again ? 1 : Integer.MIN_VALUE, reply, scenario), (before, now) ->
                new Busy(before.calls() < 0 || !again ? Integer.MIN_VALUE : before.calls() + 1, reply, scenario));
    }

    /** Report the differences, at the end of the run. */
    void lookBack() {
        busy.forEach((operation, seen) -> {
            String rule = ServerGroups.plainCallRule(operation);
            if (seen.calls() >= CALLS && run.selection().reports(rule)) {
                run.recorder().add(new Finding(rule, DIFFERS, "", "a call that succeeds at some time",
                        SanitizedText.recorded(run.endpoint(), "%s, to each of %s calls".formatted(
                                seen.latest().inOneLine(), seen.calls())),
                        seen.scenario(), List.of(seen.latest().exchange())));
            }
        });
    }
}
