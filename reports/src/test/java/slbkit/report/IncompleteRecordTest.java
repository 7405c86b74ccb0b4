package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run recorded is on disk before it ends, and makes a report that claims no more than it came to. */
class IncompleteRecordTest {

    private static final String WEIGHT = "CreateVServerGroup/reply/Weight.echo";
    /** Of another operation, and so of another scenario. */
    private static final String PORT = "AddVServerGroupBackendServers/reply/Port.echo";

    @TempDir
    Path folder;

    private RunRecorder run;

    @BeforeEach
    void a_run_that_is_under_way() {
        run = new RunRecorder(Runs.documented(), folder);
        run.exchange(Runs.exchange("CreateVServerGroup:10#1"));
        run.add(Runs.found(WEIGHT, Verdict.CONFORMS, 10, "CreateVServerGroup:10#1"));
        run.created("group");
        run.ended(Runs.at(WEIGHT, 10));
    }

    @Test
    void what_was_recorded_is_in_the_folder_while_the_run_goes_on() {
        assertThat(folder.resolve("incomplete.jsonl")).content()
                .startsWith("{\"incomplete\":\"this run has not ended")
                .contains("{\"exchange\":{\"id\":\"CreateVServerGroup:10#1\"");
        assertThat(IncompleteRecord.readFrom(folder).said()).startsWith("run run-7f3a (started 2026-11-23T10:00:00Z, 1 of ")
                .endsWith("1 calls)");
    }

    @Test
    void its_report_says_of_what_it_did_not_reach_that_it_is_unverified() {
        ConformanceReport report = IncompleteRecord.readFrom(folder).report();
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
        assertThat(report.run().cutShort()).isEqualTo("the run was killed");
        assertThat(report.run().created()).isEqualTo(1);
        assertThat(report.exchanges()).containsExactly(Runs.exchange("CreateVServerGroup:10#1"));
        assertThat(Runs.result(report, PORT).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(Runs.result(report, PORT).cause()).contains("the run was killed");
        assertThat(ExitCode.of(report, false)).isEqualTo(ExitCode.NO_RUN);
    }

    @Test
    void what_was_deleted_left_and_observed_is_kept_too() {
        run.deleted("group");
        run.left("weight of i-1");
        Observation observed = new Observation(WEIGHT, "What is it?", "A number");
        run.observe(observed);
        run.cutShort("the run was interrupted");
        run.cutShort("the disk is full");
        ConformanceReport report = IncompleteRecord.readFrom(folder).report();
        assertThat(report.run().deleted()).isEqualTo(1);
        assertThat(report.run().left()).containsExactly("weight of i-1");
        assertThat(report.observations()).containsExactly(observed);
        assertThat(report.run().cutShort()).as("the first cause").isEqualTo("the run was interrupted");
        assertThat(folder.resolve("incomplete.jsonl")).content().doesNotContain("the disk is full");
    }

    @Test
    void what_is_observed_again_is_written_once() {
        for (int i = 0; i < 3; i++) {
            run.observe(new Observation(WEIGHT, "What is it?", "A number"));
        }
        assertThat(folder.resolve("incomplete.jsonl")).content().containsOnlyOnce("What is it?");
    }

    @Test
    void a_rule_is_kept_only_where_all_its_scenarios_came_to_their_end() {
        run.add(Runs.found(PORT, Verdict.CONFORMS, 10));
        assertThat(Runs.result(IncompleteRecord.readFrom(folder).report(), PORT).verdict()).isEqualTo(Verdict.UNVERIFIED);
        run.ended(Runs.at(PORT, 10));
        assertThat(Runs.result(IncompleteRecord.readFrom(folder).report(), PORT).verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_difference_stays_one() {
        run.add(Runs.found(PORT, Verdict.DIFFERS, 10));
        ConformanceReport report = IncompleteRecord.readFrom(folder).report();
        assertThat(Runs.result(report, PORT).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(ExitCode.of(report, false)).isEqualTo(ExitCode.DIFFERS);
    }

    @Test
    void a_run_that_reached_everything_and_wrote_no_report_is_not_called_conformant() {
        Runs.documented().selected().forEach(rule -> {
            run.add(Runs.found(rule, Verdict.CONFORMS, 10));
            run.ended(Runs.at(rule, 10));
        });
        ConformanceReport report = IncompleteRecord.readFrom(folder).report();
        assertThat(report.summary().unverified()).isZero();
        assertThat(report.summary().verdict()).isEqualTo(RunVerdict.NOT_FULLY_VERIFIED);
    }

    @Test
    void a_last_line_that_was_cut_off_is_let_go() throws IOException {
        assertLetGo(11);
    }

    @Test
    @Tag("thorough")
    void wherever_it_was_cut() throws IOException {
        assertLetGo(1);
    }

    private void assertLetGo(int step) throws IOException {
        Path file = folder.resolve("incomplete.jsonl");
        byte[] whole = Files.readAllBytes(file);
        run.exchange(Runs.exchange("CreateVServerGroup:11#1", 200, "\u4e16\u754c"));
        byte[] longer = Files.readAllBytes(file);
        for (int length = whole.length; length < longer.length - 2; length += step) {
            Files.write(file, java.util.Arrays.copyOf(longer, length));
            assertThat(IncompleteRecord.readFrom(folder).report().exchanges()).hasSize(1);
        }
    }

    @Test
    void a_file_that_says_nothing_is_named() throws IOException {
        Files.writeString(folder.resolve("incomplete.jsonl"), "{\"incomplete\":");
        assertThatThrownBy(() -> IncompleteRecord.readFrom(folder)).hasMessageContaining("before it recorded anything");
    }

    @Test
    void the_report_replaces_it_and_can_still_be_read() {
        ConformanceReport report = run.finish(Runs.ENDED);
        run.reported();
        assertThat(folder).isEmptyDirectory();
        assertThat(report.exchanges()).containsExactly(Runs.exchange("CreateVServerGroup:10#1"));
        assertThat(report.run().cutShort()).isNull();
    }

    @Test
    void a_report_beside_it_is_not_taken_for_its_own() {
        ReportJson.write(run.finish(Runs.ENDED), folder.resolve("report.json"));
        assertThatThrownBy(() -> ReportJson.readFrom(folder)).isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("under way or was killed");
    }

    @Test
    void a_record_that_cannot_be_written_makes_no_report() throws IOException {
        Files.delete(folder.resolve("incomplete.jsonl"));
        Files.createSymbolicLink(folder.resolve("incomplete.jsonl"), Path.of("/dev/full"));
        assertThatThrownBy(() -> new RunRecorder(Runs.documented(), folder))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("cannot be written");
    }
}
