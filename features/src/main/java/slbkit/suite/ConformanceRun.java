package slbkit.suite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.QuickSuite;
import slbkit.cleanup.Ledger;
import slbkit.cleanup.Leftovers;
import slbkit.contract.Contract;
import slbkit.endpoint.Replay;
import slbkit.health.FirstContact;
import slbkit.profile.ProfileException;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.report.AtomicFile;
import slbkit.report.Baseline;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ExitCode;
import slbkit.report.JudgedSet;
import slbkit.report.RunPlan;
import slbkit.report.RunRecorder;
import slbkit.report.ScenarioRef;
import slbkit.report.VerifiedShare;
import slbkit.report.view.ConsoleSummary;
import slbkit.report.view.ReportFolder;
import slbkit.run.CurrentRun;
import slbkit.run.Depth;
import slbkit.run.RawMessages;
import slbkit.run.Run;
import slbkit.run.Selection;
import slbkit.run.Shard;
import slbkit.stub.SlbStub;

/**
 * One run of the suite, from its options to its report. Without an endpoint and a target, it starts the embedded stub and
 * judges that.
 */
public final class ConformanceRun implements AutoCloseable {

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String LEDGER = "ledger.jsonl";

    private final RunOptions options;
    private final TargetProfile given;
    private final ConformanceReport record;
    private final FolderLock lock;
    private final List<String> leftovers;
    private final SlbStub stub;
    private final Run run;
    private final RawMessages messages;
    private final FirstContact contact;
    private final Baseline baseline;
    /** The existing file of --write-baseline. */
    private final Baseline renewed;

    /**
     * Begin a run: read the profile, check that the target answers and that the report can be written.
     *
     * @param given the profile of a stub; null for the target that the options name
     * @throws ProfileException if an option or the profile cannot be used
     */
    ConformanceRun(RunOptions options, TargetProfile given) {
        this(options, given, null);
    }

    /** Begin a run over a record: it judges the recorded exchanges by today's rules, and sends nothing. */
    static ConformanceRun over(ConformanceReport record, RunOptions options) {
        return new ConformanceRun(options, ProfileReader.recorded(record.target().profile()), record);
    }

    private ConformanceRun(RunOptions options, TargetProfile given, ConformanceReport record) {
        this.options = options;
        this.given = given;
        this.record = record;
        Selection selection = Selection.of(options.set(), options.only(), options.operations())
                .at(options.depth()).within(options.shard());
        this.baseline = options.baseline() == null ? Baseline.NONE : Baseline.read(options.baseline());
        boolean embedded = given == null && options.endpoint() == null && options.target() == null;
        this.renewed = options.writeBaseline() == null ? Baseline.NONE : Baseline.toRenew(options.writeBaseline());
        // do not create the folder if the profile cannot be used
        TargetProfile named = given != null || embedded ? given : profile(options, null);
        ReportFolder.checkWritable("--report", options.report());
        this.lock = FolderLock.of(options.report());
        this.stub = embedded ? StubProfile.startEmbedded() : null;
        RunRecorder recorder = null;
        try {
            TargetProfile profile = named == null ? profile(options, stub) : named;
            this.leftovers = new ArrayList<>(Leftovers.lines(options.report().resolve(LEDGER), profile.endpoint()));
            leftovers.addAll(KilledRun.setAside(options.report()));
            Instant started = Instant.now();
            String id = RUN_ID.format(started)
                    + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36);
            recorder = new RunRecorder(new RunPlan(
                    id, started, SuiteInfo.packaged(),
                    new ConformanceReport.Target(profile.name(), profile.endpoint(), profile.masked()),
                    selection.rules(), scenarios(), options.level(),
                    record == null ? new RerunCommand(options, given)::of : rule -> rerun(record, rule),
                    options.shard().equals(Shard.WHOLE)
                            ? null : options.shard().number() + "/" + options.shard().of(),
                    selection.scenarios().stream().map(s -> s.ref().location()).collect(Collectors.toSet()),
                    selection.elsewhere(), judged(options)),
                    options.report());
            this.run = new Run(id, profile, selection, options.level(), recorder,
                    record == null ? Ledger.in(options.report().resolve(LEDGER), id) : Ledger.ofNothing(id),
                    record == null ? null : new Replay(record.exchanges()), options.parallel() > 1);
            RawMessages.clear(options.report());
            this.messages = options.evidence() ? run.keepMessages(options.report().resolve(RawMessages.FOLDER)) : null;
            run.begin();
            this.contact = record == null ? run.firstContact() : new FirstContact(FirstContact.Kind.TARGET, "");
            if (contact.kind() != FirstContact.Kind.TARGET) {
                recorder.cutShort(contact.message());
            }
        } catch (RuntimeException e) {
            if (recorder != null) {
                recorder.reported();
            }
            lock.close();
            if (stub != null) {
                stub.close();
            }
            throw e;
        }
    }

    /** Whether there is a target to judge. */
    public FirstContact contact() {
        return contact;
    }

    /**
     * The estimated duration of the run, in words; empty for the embedded stub, which is quick, and without a load balancer,
     * because such a run makes hardly any calls.
     */
    String estimate() {
        boolean endsSoon = stub != null || record != null || run.profile().fixtures().loadBalancer() == null;
        return endsSoon ? "" : Estimate.of(
                options, run.selection(), run.profile().limits(), Math.max(1, contact.millis())).inWords(options);
    }

    /** The run, for the scenarios. */
    public Run run() {
        return run;
    }

    /** End a run that found no target to judge; the report contains that cause for every rule. */
    Outcome nothingToJudge() {
        ConformanceReport report = record();
        write(report);
        int exitCode = contact.kind() == FirstContact.Kind.REJECTED ? ExitCode.USAGE : ExitCode.NO_RUN;
        List<String> lines = new ArrayList<>(leftovers);
        lines.add(contact.message());
        return new Outcome(report, exitCode, List.of(), lines);
    }

    /** End the run without a report in a folder. */
    ConformanceReport recordAlone() {
        ConformanceReport report = record();
        run.recorder().reported();
        return report;
    }

    private ConformanceReport record() {
        if (contact.kind() == FirstContact.Kind.TARGET) {
            run.lookBack();
        }
        ConformanceReport judged = run.recorder().finish(Instant.now());
        return record == null ? judged : judged.costing(record.run());
    }

    /** End the run and write its report. */
    public Outcome finish() {
        ConformanceReport report = excused(record());
        write(report);
        List<String> reasons = new ArrayList<>();
        List<String> lines = new ArrayList<>(leftovers);
        lines.addAll(ConsoleSummary.lines(report, page()));
        int exitCode = ExitCode.of(report, options.strict());
        if (options.strict() && ExitCode.of(report, false) == ExitCode.FINE && exitCode != ExitCode.FINE) {
            reasons.add("--strict: a run that could not verify everything fails");
        }
        if (!run.lostTarget().isEmpty()) {
            reasons.add(run.lostTarget());
            // rules that the target no longer answered are unverified, and the run must not end with 0
            exitCode = exitCode == ExitCode.FINE ? ExitCode.NO_RUN : exitCode;
        }
        if (!run.rejectedCaller().isEmpty()) {
            reasons.add(run.rejectedCaller());
            exitCode = exitCode == ExitCode.DIFFERS ? exitCode : ExitCode.USAGE;
        }
        if (exitCode == ExitCode.FINE && VerifiedShare.of(report.summary()).isLessThan(options.minVerified())) {
            reasons.addAll(TooLittleVerified.lines(report, options));
            exitCode = ExitCode.DIFFERS;
        }
        report.rules().stream().filter(RuleResult::stale)
                .map(r -> "--baseline: %s: %s".formatted(r.id(), r.known().stale())).forEach(reasons::add);
        lines.addAll(lines.size() - 1, reasons);
        if (messages != null) {
            lines.add(lines.size() - 1, messages.finish());
        }
        if (options.writeBaseline() != null) {
            lines.add(lines.size() - 1, written(renewed.renewed(report)));
        }
        return new Outcome(report, exitCode, reasons, lines);
    }

    /** Write the report although scenarios are still running; rules that they have not judged are unverified. */
    void writeWhatThereIs() {
        ReportFolder.write(excused(run.recorder().finish(Instant.now())), options.report());
        run.recorder().reported();
    }

    private ConformanceReport excused(ConformanceReport report) {
        return baseline.appliedTo(report, options.level(), LocalDate.now(ZoneOffset.UTC));
    }

    private void write(ConformanceReport report) {
        ReportFolder.write(report, options.report());
        run.recorder().reported();
        run.end();
    }

    private String page() {
        Path here = Path.of("").toAbsolutePath();
        Path page = options.report().toAbsolutePath().normalize().resolve("index.html");
        return (page.startsWith(here) ? here.relativize(page) : page).toString();
    }

    private String written(Baseline differences) {
        AtomicFile.write(options.writeBaseline(), differences.text());
        int count = differences.entries().size();
        return "%s %s written to %s; give each its reason".formatted(
                count, count == 1 ? "difference was" : "differences were", options.writeBaseline());
    }

    @Override
    public void close() {
        CurrentRun.end();
        run.close();
        lock.close();
        if (stub != null) {
            stub.close();
        }
    }

    /** The profile of the target that the options name. */
    static TargetProfile profile(RunOptions options, SlbStub stub) {
        if (options.endpoint() != null && options.target() != null) {
            throw new ProfileException("--endpoint and --target: give one of them; a target names its own endpoint");
        }
        if (options.endpoint() != null) {
            return TargetProfile.of(options.endpoint());
        }
        if (options.target() != null) {
            return new ProfileReader().read(options.target());
        }
        return StubProfile.embedded(stub);
    }

    private static JudgedSet judged(RunOptions options) {
        return JudgedSet.at(options.set(), options.depth().toString(),
                options.depth() == Depth.FULL ? null : QuickSuite.packaged().share(options.set()));
    }

    private static Map<String, List<ScenarioRef>> scenarios() {
        Map<String, List<ScenarioRef>> scenarios = new HashMap<>();
        Contract.documented().rules().forEach(r -> scenarios.put(r.id(), Catalogue.packaged().judging(r.id())));
        return scenarios;
    }

    private static String rerun(ConformanceReport record, String rule) {
        return record.rules().stream().filter(r -> r.id().equals(rule)).map(ConformanceReport.RuleResult::rerun)
                .findFirst().orElse("");
    }
}
