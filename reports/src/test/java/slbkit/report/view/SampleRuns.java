package slbkit.report.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.Exchange;
import slbkit.report.Finding;
import slbkit.report.Observation;
import slbkit.report.RunRecorder;
import slbkit.report.Runs;
import slbkit.report.StepResult;
import slbkit.report.Verdict;

/** Runs over the documented rules, as they might really come out. */
public final class SampleRuns {

    /** What the target does wrong that does not conform: rules of every family, one of them should. */
    private static final Set<String> DIFFERING = Set.of(
            "CreateVServerGroup/reply/RequestId",
            "CreateVServerGroup/error/IncorrectStatus.CenNotAssociated",
            "AddVServerGroupBackendServers/request/Weight.range",
            "AddVServerGroupBackendServers/behaviour/parallel",
            "AddVServerGroupBackendServers/error/NetworkConflict",
            "RemoveVServerGroupBackendServers/reply/Port",
            "CreateMasterSlaveServerGroup/request/Tag.at-most-20",
            "CreateMasterSlaveServerGroup/error/OperationFailed.ActionNotSupport",
            "SetBackendServers/request/Type.default",
            "Common/protocol/form-type-without-body");

    /** The error rows that do not apply to it: it has no zones. */
    private static final Set<String> NOT_APPLICABLE = Set.of("Mismatched.ZoneId", "InvalidParameter.ZoneNotSupport");

    private SampleRuns() {
    }

    private static Finding unprovoked(Rule rule, Verdict verdict) {
        String code = rule.source().item();
        return new Finding(rule.id(), verdict, "needs %s; add a provocation for %s %s to the profile".formatted(
                Contract.documented().condition(code).orElse("a condition"), rule.operation(), code),
                "", "", Runs.at(rule.id(), 40), List.of(), Basis.lacks(Basis.Lacking.PROVOCATION));
    }

    public static ConformanceReport conformant() {
        RunRecorder run = new RunRecorder(Runs.documented(), Contract.documented().rules());
        Contract.documented().rules().forEach(rule -> conforms(run, rule));
        cost(run);
        return run.finish(Runs.ENDED);
    }

    public static ConformanceReport notFullyVerified() {
        RunRecorder run = new RunRecorder(Runs.documented(), Contract.documented().rules());
        for (Rule rule : Contract.documented().rules()) {
            if (triggerable(rule)) {
                conforms(run, rule);
            } else {
                run.add(unprovoked(rule, Verdict.UNVERIFIED));
            }
        }
        cost(run);
        return run.finish(Runs.ENDED);
    }

    public static ConformanceReport nonConformant() {
        RunRecorder run = new RunRecorder(Runs.documented(), Contract.documented().rules());
        for (Rule rule : Contract.documented().rules()) {
            if (DIFFERING.contains(rule.id())) {
                differs(run, rule);
            } else if (triggerable(rule)) {
                conforms(run, rule);
            } else {
                run.add(unprovoked(rule,
                        NOT_APPLICABLE.contains(rule.source().item()) ? Verdict.NOT_APPLICABLE : Verdict.UNVERIFIED));
            }
        }
        cost(run);
        run.left("rsp-cige6j5e7p (load balancer lb-1)");
        return run.finish(Runs.ENDED);
    }

    /** The same as another run, of another day. */
    public static ConformanceReport as(String id, String day, ConformanceReport report) {
        ConformanceReport.Run run = report.run();
        return new ConformanceReport(report.suite(), report.target(),
                new ConformanceReport.Run(id, day + "T10:00:00Z", run.millis(), run.exchanges(), run.created(),
                        run.deleted(), run.left(), run.shard(), run.cutShort(), run.set(), run.revision(), run.depth(), run.share()),
                report.summary(), report.rules(), report.exchanges(), report.observations());
    }

    private static boolean triggerable(Rule rule) {
        return !rule.family().equals("error")
                || Contract.documented().operation(rule.operation()).orElseThrow()
                        .error(rule.source().item()).orElseThrow().triggerable();
    }

    private static void conforms(RunRecorder run, Rule rule) {
        String id = exchange(run, rule, 1, 200, body(rule));
        String repaired = exchange(run, rule, 2, 400, rejection("InvalidParameter"));
        if (rule.level() == Level.OBSERVE) {
            run.observe(new Observation(rule.id(), rule.statement() + "?", "200, the same as without it"));
        }
        ran(run, rule, StepResult.Outcome.PASSED, StepResult.Outcome.PASSED);
        run.add(new Finding(rule.id(), Verdict.CONFORMS, "", "", "", Runs.at(rule.id(), 40), List.of(id, repaired),
                rule.family().equals("error") ? Basis.pair(repaired, id) : Basis.NONE));
    }

    private static void differs(RunRecorder run, Rule rule) {
        String faulty = exchange(run, rule, 1, 400, rejection("InvalidParameter"));
        String repaired = exchange(run, rule, 2, 200, body(rule));
        ran(run, rule, StepResult.Outcome.FAILED, StepResult.Outcome.NOT_REACHED);
        run.add(new Finding(
                rule.id(),
                Verdict.DIFFERS,
                "",
                "400 BackendServer.InvalidType \"The specified Type is invalid.\"",
                "400 InvalidParameter \"The parameter is invalid.\"",
                Runs.at(rule.id(), 40),
                List.of(faulty, repaired),
                rule.family().equals("error") ? Basis.pair(faulty, repaired) : Basis.NONE));
    }

    private static void ran(RunRecorder run, Rule rule, StepResult.Outcome second, StepResult.Outcome third) {
        run.ran(Runs.at(rule.id(), 10), List.of(
                new StepResult("Given a load balancer", StepResult.Outcome.PASSED),
                new StepResult("When a vServer group is created with\n  | ServerId | Port |\n  | web-1    | 80   |", second),
                new StepResult("Then the reply lists what was asked for", third)));
    }

    private static String exchange(RunRecorder run, Rule rule, int number, int status, String body) {
        String id = "features/v-server-groups/" + rule.id() + ".feature:40 " + number;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", rule.operation());
        parameters.put("Version", "2014-05-15");
        parameters.put("Format", "JSON");
        parameters.put("RegionId", "cn-hangzhou");
        parameters.put("LoadBalancerId", "lb-1");
        parameters.put("VServerGroupName", "slbkit-run-7f3a-" + number);
        parameters.put("BackendServers",
                "[{\"ServerId\":\"i-1\",\"Port\":80,\"Weight\":100},{\"ServerId\":\"i-2\",\"Port\":80,\"Type\":\"gpu\"}]");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Authorization", "***");
        headers.put("User-Agent", "slb-conformance/0.1.0");
        Map<String, List<String>> received = new LinkedHashMap<>();
        received.put("Content-Type", List.of("application/json;charset=utf-8"));
        received.put("Date", List.of("Mon, 23 Nov 2026 10:00:01 GMT"));
        run.exchange(new Exchange(
                id,
                rule.operation(),
                new Exchange.Sent("POST", "http://127.0.0.1:8080/", headers, parameters, "query"),
                new Exchange.Received(status, received, body, ""),
                4));
        return id;
    }

    private static String body(Rule rule) {
        return Contract.documented().operation(rule.operation())
                .map(operation -> Contract.documented().exampleReply(operation.name()).replaceAll("\\s*\\n\\s*", ""))
                .orElse("{}");
    }

    private static String rejection(String code) {
        return ("{\"RequestId\":\"CEF72CEB-54B6-4AE8-B225-F876FF7BA984\",\"HostId\":\"slb.example.org\","
                + "\"Code\":\"%s\",\"Message\":\"The parameter is invalid.\"}").formatted(code);
    }

    private static void cost(RunRecorder run) {
        for (int i = 0; i < 120; i++) {
            run.created("rsp-" + i);
            run.deleted("rsp-" + i);
        }
    }
}
