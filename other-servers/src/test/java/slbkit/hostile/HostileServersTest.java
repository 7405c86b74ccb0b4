package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.contract.RequirementSet;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.RunVerdict;
import slbkit.report.Verdict;
import slbkit.suite.Outcome;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** Whatever a target does, a run of it ends, says what it saw, blames no kit and praises nothing by accident. */
@Execution(ExecutionMode.CONCURRENT)
@Order(5) // the longest first
class HostileServersTest {

    /** These speak the protocol and no contract: some of what they say is right by its nature. */
    static final Set<Hostility> OPINIONS = EnumSet.of(Hostility.YES_TO_EVERYTHING,
            Hostility.YES_WITHOUT_A_WORD, Hostility.NO_TO_EVERYTHING, Hostility.RANDOM_YES_AND_NO,
            Hostility.DIES_HALF_WAY, Hostility.BUSY_FOR_EVER, Hostility.PROCESSING_FOR_EVER);

    /** One of each family of broken servers, enough for every build. */
    private static final Set<Hostility> SAMPLE = EnumSet.of(Hostility.RESETS_MID_BODY, Hostility.ENDLESS_CHUNKS,
            Hostility.RANDOM_ANSWERS, Hostility.XML_BILLION_LAUGHS, Hostility.EMPTY_200);

    /** What no target keeps that takes everything, one rule of its own for each operation. */
    private static final List<String> BROKEN_BY_YES = ofEachOperation(
            operation -> operation.rule("request/" + identifies(operation) + ".required"));

    /** What no target keeps that rejects everything. */
    private static final List<String> BROKEN_BY_NO = ofEachOperation(Operation::plainCallRule);

    /** Enough to meet every kind of call; all rules are tried by {@link HostileRunsIT}. */
    private static final List<String> SOME_RULES = List.of("*/behaviour/creates", "*/behaviour/adds", "*/behaviour/removes",
            "*/behaviour/sets", "*/reply/RequestId", "*/request/LoadBalancerId.required", "*/error/InvalidServerId.NotExist",
            "Common/protocol/*");
    private static final List<String> MANY_RULES = List.of("*/behaviour/*", "*/error/I*", "*/error/B*",
            "*/request/*.required", "*/reply/*", "*/protocol/*");

    @TempDir
    Path folder;

    static Stream<Hostility> sample() {
        return SAMPLE.stream();
    }

    static Stream<Hostility> theOthers() {
        return Stream.of(Hostility.values()).filter(h -> !OPINIONS.contains(h) && !SAMPLE.contains(h));
    }

    @ParameterizedTest
    @MethodSource("sample")
    void a_run_against_a_broken_server_ends_and_nothing_conforms(Hostility hostility) throws IOException {
        assertNothingConforms(hostility);
    }

    @ParameterizedTest
    @MethodSource("theOthers")
    @Tag("thorough")
    void nor_against_any_other_broken_server(Hostility hostility) throws IOException {
        assertNothingConforms(hostility);
    }

    private void assertNothingConforms(Hostility hostility) throws IOException {
        Outcome outcome = run(hostility);
        assertThat(outcome.exitCode()).isIn(1, 2, 3);
        assertThat(rules(outcome, Verdict.KIT_FAULT)).isEmpty();
        assertThat(rules(outcome, Verdict.CONFORMS)).isEmpty();
        assertThat(outcome.report().summary().verdict()).isIn(RunVerdict.NON_CONFORMANT, RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(String.join("\n", outcome.lines())).doesNotContain("\tat ").isNotBlank();
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void a_server_that_says_yes_to_everything_breaks_a_rule_of_each_operation() throws IOException {
        try (HostileServer server = HostileServer.that(Hostility.YES_TO_EVERYTHING.behaviour())) {
            assertOpinionTold(Hostility.YES_TO_EVERYTHING, run(server, BROKEN_BY_YES));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"YES_TO_EVERYTHING", "YES_WITHOUT_A_WORD", "NO_TO_EVERYTHING"})
    @Tag("thorough")
    void and_so_does_any_server_of_one_opinion_by_many_rules(Hostility hostility) throws IOException {
        assertOpinionTold(hostility, run(hostility));
    }

    private static void assertOpinionTold(Hostility hostility, Outcome outcome) {
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(rules(outcome, Verdict.KIT_FAULT)).isEmpty();
        assertThat(rules(outcome, Verdict.DIFFERS)).containsAll(
                hostility == Hostility.NO_TO_EVERYTHING ? BROKEN_BY_NO : BROKEN_BY_YES);
        for (Operation operation : Contract.documented().operations(RequirementSet.DOCUMENTS)) {
            assertThat(rules(outcome, Verdict.CONFORMS)).noneMatch(rule -> rule.startsWith(operation.name() + "/error/"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "RANDOM_YES_AND_NO")
    @Tag("thorough")
    void a_server_that_answers_at_random_triggers_no_documented_row(Hostility hostility) throws IOException {
        Outcome outcome = run(hostility);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(rules(outcome, Verdict.KIT_FAULT)).isEmpty();
        assertThat(rules(outcome, Verdict.CONFORMS)).noneMatch(rule -> rule.contains("/error/"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_FOR_EVER", "PROCESSING_FOR_EVER"})
    @Tag("thorough")
    void a_server_that_is_busy_for_ever_is_not_waited_for_for_ever_and_praised_for_nothing(Hostility hostility)
            throws IOException {
        Outcome outcome = run(hostility);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(rules(outcome, Verdict.DIFFERS)).containsAll(Contract.documented().operations(RequirementSet.DOCUMENTS).stream()
                .filter(operation -> operation.effect() == Effect.CREATES).map(Operation::plainCallRule).toList());
        assertThat(rules(outcome, Verdict.KIT_FAULT)).isEmpty();
        assertThat(rules(outcome, Verdict.CONFORMS)).as("what its rejections are by their form").allMatch(
                rule -> rule.startsWith("Common/protocol/") || rule.endsWith("/reply/error-envelope"));
    }

    @ParameterizedTest
    @CsvSource("307 Temporary Redirect")
    void a_redirect_to_another_server_is_not_followed(String status) throws IOException {
        assertNotFollowed(status);
    }

    @ParameterizedTest
    @CsvSource({"301 Moved Permanently", "302 Found", "303 See Other", "308 Permanent Redirect"})
    @Tag("thorough")
    void nor_is_any_other_redirect(String status) throws IOException {
        assertNotFollowed(status);
    }

    private void assertNotFollowed(String status) throws IOException {
        try (HostileServer elsewhere = HostileServer.that(Replies::success);
                HostileServer server = HostileServer.that((asked, out) ->
                        Hostility.redirect(out, status, elsewhere.url() + asked.target()))) {
            Outcome outcome = run(server, SOME_RULES);
            assertThat(rules(outcome, Verdict.CONFORMS)).isEmpty();
            assertThat(server.requests()).isPositive();
            assertThat(elsewhere.requests()).isZero();
        }
    }

    /** Read by one of its lengths, the reply would be an empty success, which is all that some rules ask for. */
    @Test
    void a_reply_that_has_two_lengths_is_read_by_neither() throws IOException {
        try (HostileServer server = HostileServer.that(Hostility.LENGTH_WITH_CHUNKED.behaviour())) {
            Outcome outcome = run(server, List.of("SetBackendServers/request/*.optional"));
            assertThat(rules(outcome, Verdict.CONFORMS)).isEmpty();
            assertThat(server.requests()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DIES_HALF_WAY")
    @Tag("thorough")
    void what_a_target_can_no_longer_answer_stays_unverified(Hostility hostility) throws IOException {
        Outcome outcome = run(hostility);
        // the replies before it died repeated nothing of what their calls sent, which is a difference
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines()).anyMatch(line -> line.contains("the target stopped answering"));
        assertThat(rules(outcome, Verdict.KIT_FAULT)).isEmpty();
        assertThat(outcome.report().rules()).filteredOn(r -> r.cause().contains("the target stopped answering"))
                .hasSizeGreaterThan(20);
    }

    private static List<String> ofEachOperation(Function<Operation, String> rule) {
        return Contract.documented().operations(RequirementSet.DOCUMENTS).stream().map(rule).toList();
    }

    /** The parameter that names what an operation works on. */
    private static String identifies(Operation operation) {
        return operation.parameters().stream()
                .filter(p -> p.required() && p.type().equals("string") && !p.name().equals("RegionId"))
                .map(Parameter::name).findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.name() + " requires no id"));
    }

    private Outcome run(Hostility hostility) throws IOException {
        try (HostileServer server = HostileServer.that(hostility.behaviour())) {
            return run(server, OPINIONS.contains(hostility) ? MANY_RULES : SOME_RULES);
        }
    }

    private Outcome run(HostileServer server, List<String> rules) throws IOException {
        Path profile = folder.resolve("target.yaml");
        Files.writeString(profile, PROFILE.formatted(server.url(), "limits: {timeout: 400ms}"));
        RunOptions options = RunOptions.into(folder).against(profile).judgingRules(rules);
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SuiteLauncher.verify(options));
    }

    private static List<String> rules(Outcome outcome, Verdict verdict) {
        ConformanceReport report = outcome.report();
        return report.rules().stream().filter(RuleResult::counts).filter(r -> r.verdict() == verdict)
                .map(RuleResult::id).toList();
    }

    static final String PROFILE = """
            endpoint: %s
            fixtures:
              load-balancer: lb-1
              servers: [{id: i-1}, {id: i-2}, {id: eni-1, type: eni, ip: 192.168.0.11}, {id: eci-1, type: eci}]
              default-servers: [i-8, i-9]
              absent-server: i-absent
              stopped-server: i-stopped
              shared-load-balancer: lb-shared
            capabilities: [describe, delete, xml]
            %s
            """;
}
