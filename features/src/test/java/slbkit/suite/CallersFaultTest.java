package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ExitCode;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.mutation.SyntheticReply;
import slbkit.stub.service.Service;

/** The clock, the key and the permissions of whoever runs the suite are no difference of the target. */
class CallersFaultTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "400, InvalidTimeStamp.Expired, set the clock",
        "400, InvalidSecurityToken.Expired, check access-key-id and security-token",
        "403, Forbidden.RAM, slb:SetBackendServers",
        "403, Forbidden, slb:SetBackendServers",
        "403, NoPermission, slb:SetBackendServers"})
    void a_target_that_rejects_the_caller_each_time_is_not_judged(int status, String code, String cure) {
        Outcome outcome = verify(call -> true, status, code);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.lines().get(outcome.lines().size() - 1)).contains(code).contains(cure);
        assertThat(outcome.report().rules()).noneMatch(rule -> rule.verdict() == Verdict.DIFFERS);
    }

    @Test
    void one_operation_that_the_caller_may_not_use_leaves_its_rules_unverified() {
        Outcome outcome = verify(call -> call.action().filter("SetBackendServers"::equals).isPresent(), 403, "Forbidden.RAM");
        assertThat(outcome.report().rules()).filteredOn(RuleResult::counts)
                .filteredOn(rule -> rule.operation().equals("SetBackendServers"))
                .isNotEmpty()
                .allMatch(rule -> rule.verdict() == Verdict.UNVERIFIED)
                .allMatch(rule -> rule.cause().contains("grant the RAM permission slb:SetBackendServers"));
        assertThat(outcome.report().rules()).filteredOn(rule -> rule.id().equals("CreateVServerGroup/behaviour/creates"))
                .allMatch(rule -> rule.verdict() == Verdict.CONFORMS);
    }

    @Test
    void a_token_that_expires_during_the_run_ends_it() {
        AtomicInteger calls = new AtomicInteger();
        Outcome outcome = verify(call -> calls.incrementAndGet() > 30, 400, "InvalidSecurityToken.Expired");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.lines()).anyMatch(line -> line.contains("check access-key-id and security-token"));
        assertThat(outcome.report().rules()).noneMatch(rule -> rule.verdict() == Verdict.DIFFERS);
        assertThat(calls.get()).isLessThan(60);
    }

    private Outcome verify(Predicate<Call> rejected, int status, String code) {
        ReplyFilter gateway = new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                return rejected.test(call) ? SyntheticReply.rejection(status, code, "No.") : service.answer(call);
            }
        };
        try (SlbStub stub = SlbStub.builder().filter(gateway).start()) {
            return SuiteLauncher.verify(RunOptions.into(folder).judgingRules(List.of(
                    "SetBackendServers/behaviour/*", "SetBackendServers/request/Weight.*", "CreateVServerGroup/behaviour/creates")),
                    StubProfile.of(stub.url()));
        }
    }
}
