package slbkit.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** report.json keeps its schema, comes back as it went, and anything else is rejected in one clear line. */
class ReportJsonTest {

    private static final String RULE = "Create/reply/a";

    @TempDir
    private Path folder;

    private static ConformanceReport report() {
        List<Rule> rules = List.of(Runs.rule(RULE, Level.MUST), Runs.rule("Create/reply/b", Level.OBSERVE));
        RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, RULE), rules);
        run.exchange(Runs.exchange("f:1"));
        run.exchange(Runs.exchange("f:2", 0, null));
        run.add(Runs.found(RULE, Verdict.DIFFERS, 1, "f:1"));
        run.observe(new Observation("Create/reply/b", "Which?", "this"));
        run.left("rsp-1");
        run.ran(Runs.at(RULE, 10), List.of(new StepResult("When called", StepResult.Outcome.NOT_REACHED)));
        return run.finish(Runs.ENDED);
    }

    @Test
    void a_record_comes_back_as_it_was_written() {
        Path file = folder.resolve("report.json");
        ReportJson.write(report(), file);
        assertThat(ReportJson.read(file)).isEqualTo(report());
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void what_a_verdict_rests_on_comes_back_as_it_was_written() {
        List<String> rules = List.of("Create/error/a", "Create/reply/b", "Create/reply/c", "Create/reply/d");
        Map<String, Level> levels = rules.stream().collect(toMap(rule -> rule, rule -> Level.MUST));
        ConformanceReport report = RunBuilder.of("1", "same", levels)
                .rests(rules.get(0), Basis.pair("f:1", "f:2"))
                .rests(rules.get(1), Basis.member("f:1", "/List/0/Weight"))
                .rests(rules.get(2), Basis.because(rules.get(1)))
                .rests(rules.get(3), Basis.NONE).end();
        Path file = folder.resolve("report.json");
        ReportJson.write(report, file);
        assertThat(ReportJson.read(file)).isEqualTo(report);
        JsonNode written = JsonMapper.shared().readTree(ReportJson.text(report)).path("rules");
        assertThat(written.at("/0/pair/repaired").asString()).isEqualTo("f:2");
        assertThat(written.at("/1/member/pointer").asString()).isEqualTo("/List/0/Weight");
        assertThat(written.at("/2/because").asString()).isEqualTo(rules.get(1));
        assertThat(written.path(3).propertyNames()).doesNotContain("pair", "member", "because");
    }

    @Test
    void exchanges_are_read_when_they_are_asked_for_also_from_a_record_that_was_replaced() throws IOException {
        Path file = folder.resolve("report.json");
        ReportJson.write(report(), file);
        ConformanceReport read = ReportJson.read(file);
        assertThat(read.exchanges()).isInstanceOf(StoredExchanges.class);
        AtomicFile.write(file, "another");
        assertThat(read.exchanges()).isEqualTo(List.copyOf(report().exchanges()));
        assertThat(read.exchange("f:2")).hasValue(Runs.exchange("f:2", 0, null));
        assertThat(read.exchange("f:3")).isEmpty();
    }

    @Test
    void letters_beyond_ASCII_and_halves_of_letters_do_not_shift_or_break_a_record() {
        String odd = "\u4e16\u754c \ud83d\ude00 \u2028 " + "\ud83d" + " half";
        RunRecorder run = new RunRecorder(Runs.plan(Level.MUST, RULE), List.of(Runs.rule(RULE, Level.MUST)));
        run.exchange(Runs.exchange("f:1", 200, odd));
        run.exchange(Runs.exchange("f:2"));
        run.add(new Finding(RULE, Verdict.DIFFERS, odd, odd, odd, Runs.at(RULE, 1), List.of("f:1")));
        Path file = folder.resolve("report.json");
        ReportJson.write(run.finish(Runs.ENDED), file);
        ConformanceReport read = ReportJson.read(file);
        assertThat(read.exchanges().get(0).reply().body()).startsWith("\u4e16\u754c \ud83d\ude00 \u2028 ").endsWith(" half");
        assertThat(read.exchanges().get(1)).isEqualTo(Runs.exchange("f:2"));
    }

    @Test
    void a_record_of_a_suite_that_told_no_steps_is_read() throws IOException {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(ReportJson.text(report()));
        ObjectNode scenario = (ObjectNode) json.path("rules").get(0).path("scenarios").get(0);
        assertThat(scenario.path("steps").toString()).isEqualTo("[{\"text\":\"When called\",\"outcome\":\"not-reached\"}]");
        scenario.remove("steps");
        Path file = Files.writeString(folder.resolve("old.json"), json.toString());
        assertThat(ReportJson.read(file).rules().get(0).scenarios().get(0).steps()).isEmpty();
    }

    @Test
    void members_are_named_and_ordered_as_published() {
        JsonNode json = JsonMapper.shared().readTree(ReportJson.text(report()));
        assertThat(json.propertyNames()).containsExactly(
                "suite", "target", "run", "summary", "rules", "exchanges", "observations");
        assertThat(json.path("suite").propertyNames()).containsExactly("name", "version", "commit", "procedure");
        assertThat(json.path("run").propertyNames()).containsExactly(
                "id", "started", "millis", "exchanges", "created", "deleted", "left", "set", "revision", "depth");
        assertThat(json.path("summary").propertyNames()).containsExactly(
                "verdict", "rules", "selected", "conforms", "differs", "unverified", "notApplicable", "kitFault");
        assertThat(json.path("rules").get(0).propertyNames()).containsExactly(
                "id", "operation", "family", "level", "statement", "source", "selected", "verdict", "cause",
                "expected", "observed", "scenarios", "exchanges", "rerun", "set");
        assertThat(json.path("rules").get(0).path("level").asString()).isEqualTo("must");
        assertThat(json.path("rules").get(1).path("level").asString()).isEqualTo("observe");
        assertThat(json.path("rules").get(0).path("verdict").asString()).isEqualTo("differs");
        assertThat(json.path("summary").path("verdict").asString()).isEqualTo("non-conformant");
        assertThat(json.path("run").path("left").get(0).asString()).isEqualTo("rsp-1");
    }

    @Test
    void a_record_keeps_the_published_schema() {
        assertThat(ReportSchema.violations(JsonMapper.shared().readTree(ReportJson.text(report())))).isEmpty();
    }

    @Test
    void what_a_baseline_says_comes_back_with_the_record() {
        ConformanceReport report = report();
        RuleResult rule = report.rules().get(0);
        ConformanceReport known = report.with(
                List.of(rule.known(new KnownDifference("ticket 7", null, null)),
                        rule.known(new KnownDifference("ticket 8", "2027-01-31", "conforms now"))), report.summary());
        Path file = folder.resolve("known.json");
        ReportJson.write(known, file);
        assertThat(ReportJson.read(file).rules()).isEqualTo(known.rules());
    }

    @Test
    void a_broken_record_does_not_keep_the_published_schema() {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(ReportJson.text(report()));
        ((ObjectNode) json.path("rules").get(0)).put("verdict", "passed");
        ((ObjectNode) json.path("run")).remove("left");
        json.put("extra", 1);
        assertThat(ReportSchema.violations(json))
                .extracting(v -> v.pointer() + " " + v.keyword())
                .contains("/rules/0/verdict enum", "/run required", " additionalProperties");
    }

    @Test
    void a_missing_or_truncated_or_foreign_or_future_record_is_rejected_by_name() throws IOException {
        String text = ReportJson.text(report());
        assertThatThrownBy(() -> ReportJson.read(folder.resolve("none.json")))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("none.json cannot be read");
        rejected("cut.json", text.substring(0, text.length() / 2), "is not whole JSON: it breaks at line ");
        rejected("binary.json", "\u0000\u0001", "is not whole JSON");
        rejected("empty.json", "", "is not a record of an SLB conformance run");
        rejected("foreign.json", "{\"suite\": \"other\"}", "is not a record of an SLB conformance run");
        rejected("list.json", "[1]", "is not a record of an SLB conformance run");
        rejected("odd.json", text.replaceAll("(?s)\"status\"( ?: ?)0", "\"status\"$1-1"),
                "is a record of suite version 0.1.0 that this version cannot read: at /exchanges/1/reply/status");
        rejected("future.json", text.replace("\"created\"", "\"made\"").replace("0.1.0", "9.0.0"),
                "is a record of suite version 9.0.0 that this version cannot read: at /run");
    }

    private void rejected(String name, String text, String trouble) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> ReportJson.read(file))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(name + " " + trouble)
                .hasMessageNotContaining("\n");
    }
}
