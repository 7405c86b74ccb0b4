package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slbkit.report.ConformanceReport;
import slbkit.report.ReportJson;
import slbkit.report.Verdict;

/** Every hostile server with all rules, each in a Java of its own that has no more than 512 MB of heap. */
class HostileRunsIT {

    private static final LongSummaryStatistics MILLIS = new LongSummaryStatistics();
    private static final LongSummaryStatistics MEGABYTES = new LongSummaryStatistics();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_run_of_all_rules_ends_in_bounded_time_and_memory(Hostility hostility) throws Exception {
        try (HostileServer server = HostileServer.that(hostility.behaviour())) {
            ChildRun run = run(server, "limits: {timeout: 500ms}");
            assertEndedWell(hostility, run);
            assertThat(run.millis()).isLessThan(100_000);
            told(hostility.name(), run, server.requests());
        }
    }

    @Test
    void with_default_limits_a_run_against_silence_ends_within_a_minute() throws Exception {
        try (HostileServer server = HostileServer.that(Hostility.NEVER_ANSWERS.behaviour())) {
            ChildRun run = run(server, "");
            assertEndedWell(Hostility.NEVER_ANSWERS, run);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.millis()).isLessThan(60_000);
            told("NEVER_ANSWERS, default limits", run, server.requests());
        }
    }

    @Test
    void with_default_limits_a_target_that_falls_silent_holds_a_run_no_longer_than_a_minute() throws Exception {
        try (HostileServer server = HostileServer.that(Hostility.DIES_HALF_WAY.behaviour())) {
            ChildRun run = run(server, "");
            assertEndedWell(Hostility.DIES_HALF_WAY, run);
            assertThat(run.exitCode()).as("its first replies differ").isEqualTo(1);
            assertThat(run.printed()).contains("the target stopped answering");
            assertThat(run.millis()).isLessThan(60_000);
            told("DIES_HALF_WAY, default limits", run, server.requests());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD_CUT_SLOW_OR_ABSENT", "FIVE_MB_EACH"})
    void with_default_limits_a_target_that_mostly_fails_is_given_up(Hostility hostility) throws Exception {
        try (HostileServer server = HostileServer.that(hostility.behaviour())) {
            ChildRun run = run(server, "");
            assertEndedWell(hostility, run);
            assertThat(run.millis()).isLessThan(180_000);
            told(hostility.name() + ", default limits", run, server.requests());
        }
    }

    private void assertEndedWell(Hostility hostility, ChildRun run) {
        assertThat(run.exitCode()).as(run.printed()).isIn(1, 2, 3);
        assertThat(run.printed()).doesNotContain("\tat ").doesNotContain("OutOfMemory").doesNotContain("kit-fault");
        ConformanceReport report = ReportJson.readFrom(folder.resolve("report"));
        assertThat(report.rules()).noneMatch(r -> r.selected() && r.verdict() == Verdict.KIT_FAULT);
        if (!HostileServersTest.OPINIONS.contains(hostility)) {
            assertThat(report.rules())
                    .filteredOn(ConformanceReport.RuleResult::counts)
                    .noneMatch(r -> r.verdict() == Verdict.CONFORMS);
        }
    }

    private ChildRun run(HostileServer server, String limits) throws IOException, InterruptedException {
        Path profile = folder.resolve("target.yaml");
        Files.writeString(profile, HostileServersTest.PROFILE.formatted(server.url(), limits));
        return ChildRun.of(folder.resolve("console"), Map.of(), "verify", "--target", profile.toString(),
                "--report", folder.resolve("report").toString());
    }

    @AfterAll
    static void the_longest_and_the_largest() {
        System.out.printf("hostile: %d runs, the longest %.1f s, the largest %d MB%n",
                MILLIS.getCount(), MILLIS.getMax() / 1000.0, MEGABYTES.getMax());
    }

    private static void told(String behaviour, ChildRun run, int requests) {
        MILLIS.accept(run.millis());
        MEGABYTES.accept(run.peakMegabytes());
        System.out.printf("hostile: %-34s exit %d, %5d requests, %6.1f s, %4d MB at most%n",
                behaviour, run.exitCode(), requests, run.millis() / 1000.0, run.peakMegabytes());
    }
}
