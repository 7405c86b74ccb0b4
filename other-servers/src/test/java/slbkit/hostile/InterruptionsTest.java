package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.report.ConformanceReport;
import slbkit.report.ReportJson;
import slbkit.report.RunVerdict;
import slbkit.stub.SlbStub;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Snapshot;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** A run that is stopped, killed or out of disk: what it made is known, and whoever comes next is told. */
@Order(1) // the longest first
class InterruptionsTest {

    private static final String INCOMPLETE = "incomplete.jsonl";

    @TempDir
    Path folder;

    private SlbStub stub;
    private Path profile;
    private Path report;

    @BeforeEach
    void a_target_that_takes_its_time() throws IOException {
        stub = SlbStub.builder().start();
        report = folder.resolve("report");
        profile = Files.writeString(folder.resolve("target.yaml"), """
                endpoint: %s
                fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}], default-servers: [i-8, i-9]}
                capabilities: [describe, delete]
                limits: {requests-per-second: 30}
                """.formatted(stub.url()));
    }

    @AfterEach
    void end() {
        stub.close();
    }

    @Test
    @Tag("thorough")
    void a_stopped_run_deletes_what_it_made_and_writes_its_report() throws Exception {
        assertStopsInOrder("TERM");
    }

    @Test
    @Tag("thorough")
    void a_run_that_is_stopped_at_the_keyboard_does_so_too() throws Exception {
        assertStopsInOrder("INT");
    }

    private void assertStopsInOrder(String signal) throws Exception {
        try (ChildRun run = verify().until(() -> ledger().contains("MADE"))) {
            run.signal(signal).ended();
            assertThat(run.printed()).contains("the run was interrupted").contains("not-fully-verified");
        }
        assertThat(report.resolve("report.json")).content().contains("the run was interrupted");
        assertThat(ledger()).contains("ENDED");
        assertThat(groups()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void a_killed_run_leaves_a_ledger_that_the_next_run_and_a_sweep_read() throws Exception {
        try (ChildRun run = verify().until(this::somethingIsThere)) {
            run.signal("KILL").ended();
        }
        assertThat(report.resolve("report.json")).doesNotExist();
        List<String> left = groups();
        assertThat(left).isNotEmpty();
        assertThat(left).allMatch(group -> ledger().contains(group));

        Files.writeString(report.resolve("ledger.jsonl"), ledger() + "{\"run\": \"cut sho");
        ChildRun next = ChildRun.of(folder, Map.of(), "verify", "--target", profile.toString(),
                "--report", report.toString(), "--only", "Common/protocol/json");
        assertThat(next.printed()).contains("was killed before it came to its end").contains("see sweep")
                .contains("the folder held the incomplete record of run").doesNotContain(" 0 calls");
        assertThat(report.resolve("report.json")).exists();
        assertThat(report.resolve(INCOMPLETE)).doesNotExist();
        assertThat(report).isDirectoryContaining(path -> Files.exists(path.resolve(INCOMPLETE)));

        ChildRun sweep = ChildRun.of(
                folder, Map.of(), "sweep", "--target", profile.toString(), "--report", report.toString());
        assertThat(sweep.exitCode()).as(sweep.printed()).isZero();
        assertThat(groups()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void of_a_killed_runs_record_a_report_is_made_that_claims_no_more_than_the_run_reached() throws Exception {
        // the first scenarios share rules with others; a rule conforms once all of its scenarios have ended
        try (ChildRun run = verify().until(() -> incomplete().split("\\{\"ended\":", -1).length > 20)) {
            ChildRun early = ChildRun.of(folder, Map.of(), "report", "render", report.toString());
            assertThat(early.exitCode()).as(early.printed()).isEqualTo(2);
            run.signal("KILL").ended();
        }
        ChildRun render = ChildRun.of(folder, Map.of(), "report", "render", report.toString());
        assertThat(render.exitCode()).as(render.printed()).isEqualTo(3);
        assertThat(render.printed()).contains("not-fully-verified: the run ended early (the run was killed)");
        ConformanceReport made = ReportJson.readFrom(report);
        assertThat(made.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(made.summary().conforms()).isPositive();
        assertThat(made.exchanges()).hasSize(made.run().exchanges()).isNotEmpty();
        assertThat(report.resolve("index.html")).exists();
        assertThat(report.resolve(INCOMPLETE)).doesNotExist();
    }

    @Test
    @Tag("thorough")
    void a_record_that_fills_the_disk_ends_the_run_and_what_it_made_is_deleted() throws Exception {
        try (ChildRun run = ChildRun.start(folder.resolve("console"), Map.of(),
                List.of("sh", "-c", "ulimit -f 2500 && exec \"$@\"", "sh"), "verify", "--target", profile.toString(),
                "--report", report.toString()).ended()) {
            assertThat(run.exitCode()).as(run.printed()).isEqualTo(3);
            assertThat(run.printed()).contains("incomplete.jsonl cannot be written (").doesNotContain("kit-fault", "\tat ");
        }
        assertThat(ledger()).contains("MADE").doesNotContain("ENDED");
        assertThat(groups()).isEmpty();
        assertThat(incomplete()).contains("{\"ended\":");
    }

    @Test
    @Tag("thorough")
    void a_second_run_into_the_same_folder_is_told_so() throws Exception {
        try (ChildRun first = verify().until(() -> ledger().contains("BEGUN"))) {
            ChildRun second = verify().ended();
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.printed()).contains("--report: another run is writing into").doesNotContain("\tat ");
            first.signal("TERM").ended();
        }
        assertThat(ledger().lines().filter(line -> line.contains("BEGUN"))).hasSize(1);
    }

    @Test
    @Tag("thorough")
    void a_report_that_does_not_fit_on_the_disk_ends_the_run_with_a_sentence() throws Exception {
        String only = "CreateVServerGroup/request/Weight.*";
        Path fits = folder.resolve("fits");
        SuiteLauncher.verify(RunOptions.into(fits).judgingRules(List.of(only)));
        long blocks = Files.size(fits.resolve("report.json")) / 512 * 9 / 10; // the record needs some eight tenths
        try (ChildRun run = ChildRun.start(folder.resolve("console"), Map.of(),
                List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"),
                "verify", "--report", report.toString(), "--only", only).ended()) {
            assertThat(run.exitCode()).as(run.printed()).isEqualTo(3);
            assertThat(run.printed()).contains("report.json cannot be written (").doesNotContain("kit-fault", "\tat ");
        }
        assertThat(incomplete()).contains("{\"ended\":");
        assertThat(report.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(ledger()).contains("MADE").doesNotContain("ENDED");
    }

    @Test
    @Tag("thorough")
    void a_ledger_that_is_no_file_lets_nothing_be_created() throws Exception {
        Path full = Path.of("/dev/full");
        assertThat(full).as("this test needs Linux").exists();
        Files.createDirectories(report);
        Files.createSymbolicLink(report.resolve("ledger.jsonl"), full);
        ChildRun run = verify().ended();
        assertThat(run.exitCode()).as(run.printed()).isEqualTo(2);
        assertThat(run.printed()).contains("ledger.jsonl was not written by this kit").doesNotContain("\tat ");
        assertThat(groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/slbkit-report", "/dev/null/report"})
    @Tag("thorough")
    void a_report_folder_that_cannot_be_written_ends_the_run_before_it_begins(String nowhere) throws Exception {
        ChildRun run = ChildRun.of(folder, Map.of(), "verify", "--target", profile.toString(), "--report", nowhere);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.printed()).contains("--report: " + nowhere).doesNotContain("\tat ");
        assertThat(groups()).isEmpty();
    }

    private ChildRun verify() throws IOException {
        return ChildRun.start(folder.resolve("console"), Map.of(), List.of(), "verify", "--target", profile.toString(),
                "--report", report.toString());
    }

    private boolean somethingIsThere() {
        List<String> there = groups();
        return !there.isEmpty() && there.stream().allMatch(group -> ledger().contains(group));
    }

    private String incomplete() {
        return text(INCOMPLETE);
    }

    private List<String> groups() {
        Snapshot now = stub.world().snapshot();
        return Stream.concat(now.vServerGroups().stream(), now.masterSlaveServerGroups().stream())
                .map(ServerGroup::id).toList();
    }

    private String ledger() {
        return text("ledger.jsonl");
    }

    private String text(String name) {
        try {
            Path file = report.resolve(name);
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
