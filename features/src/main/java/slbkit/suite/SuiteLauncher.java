package slbkit.suite;

import io.cucumber.junit.platform.engine.Constants;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.health.FirstContact;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.run.CurrentRun;
import slbkit.run.Run;
import slbkit.run.Selection;
import slbkit.run.UnansweredScenarios;

/** Runs the suite within this process, against a run that was begun before. */
public final class SuiteLauncher {

    private SuiteLauncher() {
    }

    /** Run the scenarios and end the run; the watchers receive its progress. */
    public static Outcome verify(RunOptions options, TestExecutionListener... watchers) {
        return verify(options, null, watchers);
    }

    /** Run the scenarios against a stub with this profile; null for the target that the options name. */
    public static Outcome verify(RunOptions options, TargetProfile given, TestExecutionListener... watchers) {
        return verify(options, given, line -> { }, watchers);
    }

    /** The same; before the first scenario, the console shows the estimated duration. */
    public static Outcome verify(
            RunOptions options, TargetProfile given, Consumer<String> console, TestExecutionListener... watchers) {
        return carriedOut(options, new ConformanceRun(options, given), console, watchers);
    }

    /** Run the scenarios over the record of an earlier run: judge its exchanges by today's rules, and send nothing. */
    public static Outcome rejudge(ConformanceReport record, RunOptions options, TestExecutionListener... watchers) {
        return carriedOut(options, ConformanceRun.over(record, options), line -> { }, watchers);
    }

    private static Outcome carriedOut(
            RunOptions options, ConformanceRun begun, Consumer<String> console, TestExecutionListener... watchers) {
        try (ConformanceRun conformanceRun = begun) {
            if (conformanceRun.contact().kind() != FirstContact.Kind.TARGET) {
                return conformanceRun.nothingToJudge();
            }
            console.accept(conformanceRun.estimate());
            try (Interruption interruption = Interruption.of(conformanceRun.run(), conformanceRun::writeWhatThereIs)) {
                execute(conformanceRun, options, scenario -> true, watchers);
                Outcome outcome = conformanceRun.finish();
                interruption.reported(outcome);
                return outcome;
            }
        }
    }

    private static void execute(ConformanceRun conformanceRun, RunOptions options, Predicate<ScenarioEntry> by,
            TestExecutionListener... watchers) {
        CurrentRun.begin(conformanceRun.run());
        Selection selection = conformanceRun.run().selection();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = launcher();
        try (DiscoveryLock lock = new DiscoveryLock()) {
            launcher.registerTestExecutionListeners(summary, lock);
            launcher.execute(request(options, entry -> selection.runs(entry) && by.test(entry)), watchers);
        }
        repeatUnanswered(conformanceRun.run(), options);
        requireFound(summary);
    }

    /** Run scenarios again in which a call got no answer. */
    static void repeatUnanswered(Run run, RunOptions options) {
        for (int round = 0; round < UnansweredScenarios.MOST_ROUNDS && run.goesOn(); round++) {
            Set<ScenarioEntry> again = run.unanswered().take();
            if (again.isEmpty()) {
                return;
            }
            try (DiscoveryLock lock = new DiscoveryLock()) {
                launcher().execute(request(options, again::contains), lock);
            }
        }
    }

    /**
     * Run the scenarios against a target with this profile, and write only the ledger.
     *
     * @throws IllegalStateException if the target cannot be reached
     */
    public static ConformanceReport judge(RunOptions options, TargetProfile given) {
        return judge(options, given, scenario -> true);
    }

    /** The same with only some scenarios of the rules. */
    public static ConformanceReport judge(RunOptions options, TargetProfile given, Predicate<ScenarioEntry> by) {
        return judge(options, new ConformanceRun(options, given), by);
    }

    /** Run some scenarios over a record, and write nothing. */
    static ConformanceReport rejudge(ConformanceReport record, RunOptions options, Predicate<ScenarioEntry> by) {
        return judge(options, ConformanceRun.over(record, options), by);
    }

    private static ConformanceReport judge(RunOptions options, ConformanceRun begun, Predicate<ScenarioEntry> by) {
        try (ConformanceRun conformanceRun = begun) {
            if (conformanceRun.contact().kind() != FirstContact.Kind.TARGET) {
                throw new IllegalStateException(conformanceRun.contact().message());
            }
            execute(conformanceRun, options, by);
            return conformanceRun.recordAlone();
        }
    }

    private static void requireFound(SummaryGeneratingListener summary) {
        if (summary.getSummary().getTestsFoundCount() == 0) {
            Throwable cause = summary.getSummary().getFailures().stream()
                    .map(f -> f.getException()).findFirst().orElse(null);
            throw new IllegalStateException("the suite found no scenario; the jar is incomplete", cause);
        }
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    }

    private static LauncherDiscoveryRequest request(RunOptions options, Predicate<ScenarioEntry> by) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(ConformanceSuite.class))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(runs(test, by)));
        if (options.parallel() > 1) {
            String threads = String.valueOf(options.parallel());
            request.configurationParameter(Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, "true")
                    .configurationParameter(Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, "fixed")
                    .configurationParameter(Constants.PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME, threads)
                    .configurationParameter(
                            Constants.PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME, threads);
        }
        return request.build();
    }

    /** Scenarios that the run does not judge are filtered before it begins, not when they are reached. */
    private static boolean runs(TestDescriptor test, Predicate<ScenarioEntry> by) {
        return !test.isTest() || test.getSource()
                .filter(ClasspathResourceSource.class::isInstance)
                .map(ClasspathResourceSource.class::cast)
                .flatMap(source -> source.getPosition().flatMap(at ->
                        Catalogue.packaged().at(source.getClasspathResourceName(), at.getLine())))
                .map(by::test)
                .orElse(true);
    }
}
