package slbkit.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.report.ConformanceReport.RuleResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run had recorded when it was killed. Its file lies in the report folder while a run is under way, and is gone
 * when the report is written; so if no report is written, this is all that is left of a run.
 */
public final class IncompleteRecord {

    /** The name of its file. */
    public static final String FILE = "incomplete.jsonl";

    static final String CUT_OFF = "the run was killed";

    /**
     * The first line.
     *
     * @param incomplete states what the file is, for readers who open it
     * @param failing the weakest level whose difference fails the run
     * @param toRun places of the scenarios that the run is to come to
     * @param elsewhere rules that other shards judge
     * @param report the report as it would be if the run ended here
     */
    record Beginning(
            String incomplete, Level failing, Set<String> toRun, Set<String> elsewhere, ConformanceReport report) {

        Beginning(RunPlan plan, ConformanceReport report) {
            this("this run has not ended; if nothing writes here any more, report render makes a report of it",
                    plan.failing(), plan.toRun(), plan.elsewhere(), report);
        }

        RunPlan plan() {
            return new RunPlan(
                    report.run().id(), Instant.parse(report.run().started()), report.suite(), report.target(),
                    report.rules().stream().filter(RuleResult::selected).map(RuleResult::id).collect(Collectors.toSet()),
                    by(RuleResult::scenarios), failing, by(RuleResult::rerun)::get, report.run().shard(), toRun,
                    elsewhere, new JudgedSet(RequirementSet.named(report.run().set()).orElseThrow(),
                            report.run().revision(), report.run().depth(), report.run().share()));
        }

        List<Rule> rules() {
            return report.rules().stream()
                    .map(r -> new Rule(r.id(), r.operation(), r.family(), r.level(), r.statement(), r.source(), r.since()))
                    .toList();
        }

        private <T> Map<String, T> by(java.util.function.Function<RuleResult, T> member) {
            return report.rules().stream().collect(Collectors.toMap(RuleResult::id, member));
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Beginning beginning;
    private final RunRecorder recorder;
    private final Set<String> ended = new HashSet<>();
    private int calls;
    private long millis;

    private IncompleteRecord(Path file, Beginning beginning) {
        this.file = file;
        this.beginning = beginning;
        this.recorder = new RunRecorder(beginning.plan(), beginning.rules(), Journal.unnamed());
    }

    /** Whether the folder holds one, of a run that was killed or that is under way. */
    public static boolean liesIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Reads the one that lies in a folder.
     *
     * @throws UnreadableRecordException if there is none, or it was cut off in its first line
     */
    public static IncompleteRecord readFrom(Path folder) {
        Path file = folder.resolve(FILE);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            IncompleteRecord record = new IncompleteRecord(file, beginning(file, lines.readLine()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                record.read(line);
            }
            return record;
        } catch (IOException e) {
            throw new UnreadableRecordException(file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static Beginning beginning(Path file, String line) {
        try {
            return JSON.readValue(line == null ? "" : line, Beginning.class);
        } catch (JacksonException e) {
            throw new UnreadableRecordException(file, "was cut off before it recorded anything", e);
        }
    }

    private void read(String line) {
        JsonNode value;
        try {
            value = JSON.readTree(line);
        } catch (JacksonException e) {
            // the last line of a run that was killed
            return;
        }
        String kind = value.propertyNames().stream().findFirst().orElse("");
        take(kind, value.path(kind));
    }

    private void take(String kind, JsonNode value) {
        switch (kind) {
            case "exchange" -> {
                recorder.exchange(JSON.treeToValue(value, Exchange.class));
                calls++;
            }
            case "finding" -> recorder.add(JSON.treeToValue(value, Finding.class));
            case "observation" -> recorder.observe(JSON.treeToValue(value, Observation.class));
            case "created" -> recorder.created("");
            case "deleted" -> recorder.deleted("");
            case "left" -> recorder.left(value.asString());
            case "cutShort" -> recorder.cutShort(value.asString());
            case "ended" -> {
                RunRecorder.Ended scenario = JSON.treeToValue(value, RunRecorder.Ended.class);
                ended.add(scenario.location());
                millis = Math.max(millis, scenario.millis());
            }
            default -> throw new UnreadableRecordException(file, "was written by another version of the suite", null);
        }
    }

    /** The run's id. */
    public String run() {
        return beginning.report().run().id();
    }

    /** The run and how far it came, in some words. */
    public String said() {
        return "run %s (started %s, %s of %s scenarios, %s calls)".formatted(
                run(), beginning.report().run().started(), ended.size(), beginning.toRun().size(), calls);
    }

    /** The report of that run: rules with an unfinished scenario are unverified, unless they differ. */
    public ConformanceReport report() {
        recorder.cutShort(CUT_OFF);
        beginning.report().rules().stream()
                .filter(rule -> rule.selected() && rule.level() != Level.OBSERVE)
                .forEach(rule -> rule.scenarios().stream()
                        .filter(s -> beginning.toRun().contains(s.location()) && !ended.contains(s.location()))
                        .forEach(s -> recorder.add(new Finding(rule.id(), Verdict.UNVERIFIED,
                                "not all of its scenarios ended: " + CUT_OFF, "", "", s, List.of()))));
        return recorder.finish(beginning.plan().started().plusMillis(millis));
    }
}
