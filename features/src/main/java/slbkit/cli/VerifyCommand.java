package slbkit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileException;
import slbkit.profile.TargetProfile;
import slbkit.report.ReportJson;
import slbkit.report.view.EarlierRuns;
import slbkit.report.view.ReportFolder;
import slbkit.report.view.Sanitizer;
import slbkit.run.Depth;
import slbkit.run.Shard;
import slbkit.stub.AccessKey;
import slbkit.suite.DryRun;
import slbkit.suite.Outcome;
import slbkit.suite.Progress;
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/** Judges a target; without --endpoint and --target, the embedded stub. */
@Command(
        name = "verify",
        description = "Judge a target by the documented contract. If no option names the target, judge the one in slb-target.yaml "
                + "of this folder; if there is no such file, judge the embedded stub.",
        footer = {"", "Environment variables SLB_ENDPOINT, SLB_TARGET, SLB_REPORT, SLB_SET and SLB_DEPTH set the options of the "
                + "same names. An option on the command line wins."},
        exitCodeList = {ExitCodes.FINE, ExitCodes.DIFFERS_OR_TOO_LITTLE, ExitCodes.USAGE, ExitCodes.NO_RUN})
final class VerifyCommand extends KitCommand {

    /** A level whose difference can fail a run. */
    enum FailingLevel {
        MUST(Level.MUST),
        SHOULD(Level.SHOULD);

        private final Level level;

        FailingLevel(Level level) {
            this.level = level;
        }

        Level level() {
            return level;
        }

        @Override
        public String toString() {
            return level.toString();
        }
    }

    @Option(names = "--endpoint", paramLabel = "URL", description = "A target without a profile: http://HOST:PORT.")
    private String endpoint;

    @Option(names = "--target", paramLabel = "FILE", description = "A target's profile (slb-target.yaml, if the folder has one).")
    private Path target;

    @Option(names = "--stub", paramLabel = "URL",
            description = "A running stub with an open world, judged by the complete profile of the embedded stub.")
    private String stub;

    @Option(names = "--access-key", paramLabel = "ID:SECRET",
            description = "With --stub: a key that the stub was started with, to sign the calls.")
    private String accessKey;

    @Option(names = "--report", paramLabel = "DIR", defaultValue = "conformance",
            description = "The folder for the report (${DEFAULT-VALUE}).")
    private Path report;

    @Option(names = "--only", paramLabel = "RULE-GLOB", description = "Judge only the matching rules; repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--operation", paramLabel = "NAME", description = "Judge only one operation, or Common; repeatable.")
    private List<String> operations = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME", defaultValue = "documents",
            description = "The requirement set: documents (the five documents) or family (all sixteen operations around "
                    + "server groups) (${DEFAULT-VALUE}).")
    private RequirementSet set;

    @Option(names = "--depth", paramLabel = "quick|full", defaultValue = "full",
            description = "full: every scenario. quick: the scenarios that find the most registered defects with about a quarter "
                    + "of the calls, for paid and slow targets (${DEFAULT-VALUE}).")
    private Depth depth;

    @Option(names = "--level", paramLabel = "must|should", defaultValue = "should",
            description = "The weakest level whose difference fails the run (${DEFAULT-VALUE}).")
    private FailingLevel level;

    @Option(names = "--strict", description = "Also fail if not everything could be verified.")
    private boolean strict;

    @Option(names = "--min-verified", paramLabel = "PERCENT", defaultValue = "" + RunOptions.USUALLY_VERIFIED,
            description = "Also fail if a smaller share of the selected rules was verified, in percent (${DEFAULT-VALUE}).")
    private int minVerified;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Known differences. They do not fail the run as long as they do not change.")
    private Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE", description = "Write this run's differences as a baseline.")
    private Path writeBaseline;

    @Option(names = "--shard", paramLabel = "K/N", defaultValue = "1/1",
            description = "Run one of N parts of the suite; report merge joins them.")
    private String shard;

    @Option(names = "--dry-run", description = "Print what a run would call and create, and send nothing.")
    private boolean dryRun;

    @Option(names = "--parallel", paramLabel = "N",
            description = "How many scenarios run at the same time (1; 4 on the embedded stub).")
    private Integer parallel;

    @Option(names = "--earlier", paramLabel = "DIR", arity = "1..*",
            description = "The report of an earlier run; repeatable. The page shows what changed since the newest, "
                    + "and the earlier verdicts of every rule.")
    private List<Path> earlier = new ArrayList<>();

    @Option(names = "--evidence",
            description = "Keep Cucumber's own messages and page beside the report, masked, in evidence/.")
    private boolean evidence;

    @Option(names = {"-q", "--quiet"}, description = "Print only the verdict and the reason of a failure, and no progress.")
    private boolean quiet;

    @Override
    public Integer call() {
        EarlierRuns before = EarlierRuns.of(earlier.stream().map(folder -> () -> ReportJson.readFrom(folder)));
        if (parallel != null && (parallel < 1 || parallel > 64)) {
            throw new ProfileException("--parallel: is %s; write a number from 1 to 64".formatted(parallel));
        }
        ChosenTarget chosen = ChosenTarget.of(spec().commandLine().getParseResult(), endpoint, target, Path.of(""));
        TargetProfile ofStub = profileOfStub();
        int atATime = parallel != null ? parallel
                : RunOptions.usuallyAtATime(chosen.endpoint() == null ? stub : chosen.endpoint(), chosen.profile());
        RunOptions options = new RunOptions(chosen.endpoint(), chosen.profile(), report, set, depth, only, operations, level.level(), strict, minVerified,
                baseline, writeBaseline, Shard.parse(shard), atATime, evidence);
        announce(Sanitizer.line(chosen.origin()), quiet && !chosen.isEmbeddedStub());
        if (dryRun) {
            DryRun.plan(options, ofStub).forEach(out()::println);
            return 0;
        }
        Outcome outcome = SuiteLauncher.verify(options, ofStub, line -> announce(line, quiet), watchers());
        if (!earlier.isEmpty()) {
            ReportFolder.render(outcome.report(), before, report);
        }
        print(quiet ? outcome.inShort() : outcome.lines());
        return outcome.exitCode();
    }

    /** A line before the run; its user sees it at once. */
    private void announce(String line, boolean silent) {
        if (!silent && !line.isEmpty()) {
            print(List.of(line));
            out().flush();
        }
    }

    /** The profile of the stub that is named; null where none is. */
    private TargetProfile profileOfStub() {
        if (stub == null) {
            if (accessKey != null) {
                throw new ProfileException("--access-key: goes with --stub; a profile names its keys under auth");
            }
            return null;
        }
        try {
            return accessKey == null ? StubProfile.of(stub) : StubProfile.of(stub, AccessKey.read(accessKey));
        } catch (IllegalArgumentException e) {
            throw new ProfileException("--access-key: " + e.getMessage());
        }
    }

    /** Progress where somebody can see it: a terminal that takes a carriage return. */
    private TestExecutionListener[] watchers() {
        boolean seen = !quiet && System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return seen ? new TestExecutionListener[] {new Progress(System.err)} : new TestExecutionListener[0];
    }
}
