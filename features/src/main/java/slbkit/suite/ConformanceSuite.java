package slbkit.suite;

import io.cucumber.junit.platform.engine.Constants;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.health.FirstContact;
import slbkit.profile.ProfileException;
import slbkit.run.CurrentRun;
import slbkit.run.Depth;
import slbkit.run.Shard;

/**
 * The suite on the JUnit Platform. The command line begins a run of its own before it; started by Maven or by
 * an IDE it begins one from system properties: slb.endpoint or slb.target, slb.report, slb.set, slb.depth, slb.only,
 * slb.operation, slb.level, slb.strict, slb.min-verified, slb.baseline, slb.write-baseline, slb.shard, slb.evidence.
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("slbkit.features")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "slbkit.steps")
@ConfigurationParameter(key = Constants.PLUGIN_PROPERTY_NAME, value = "slbkit.scenario.ScenarioListener, slbkit.run.MessageListener")
@ConfigurationParameter(key = Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
@ConfigurationParameter(
        key = "cucumber.execution.exclusive-resources.default-group.read-write",
        value = "default-group")
public class ConformanceSuite {

    private static final ThreadLocal<ConformanceRun> OWN = new ThreadLocal<>();

    @BeforeSuite
    static void begin() {
        if (CurrentRun.get() != null) {
            return;
        }
        ConformanceRun conformanceRun = new ConformanceRun(optionsFromSystemProperties(), null);
        OWN.set(conformanceRun);
        CurrentRun.begin(conformanceRun.run());
        if (conformanceRun.contact().kind() != FirstContact.Kind.TARGET) {
            throw new IllegalStateException(conformanceRun.contact().message());
        }
    }

    @AfterSuite
    static void end() {
        ConformanceRun own = OWN.get();
        OWN.remove();
        if (own == null) {
            return;
        }
        try (own) {
            SuiteLauncher.repeatUnanswered(own.run(), optionsFromSystemProperties());
            Outcome outcome = own.finish();
            outcome.lines().forEach(System.out::println);
            if (outcome.exitCode() != 0) {
                throw new AssertionError(outcome.lines().get(outcome.lines().size() - 1));
            }
        }
    }

    private static RunOptions optionsFromSystemProperties() {
        Path base = Path.of(System.getProperty("slb.base", ""));
        String report = System.getProperty("slb.report", System.getProperty("slb.default-report", "target/conformance"));
        return new RunOptions(
                System.getProperty("slb.endpoint"),
                path(base, "slb.target"),
                base.resolve(report),
                set(System.getProperty("slb.set", RequirementSet.DOCUMENTS.toString())),
                depth(System.getProperty("slb.depth", Depth.FULL.toString())),
                list("slb.only"),
                list("slb.operation"),
                level(System.getProperty("slb.level", "should")),
                Boolean.getBoolean("slb.strict"),
                minVerified(),
                path(base, "slb.baseline"),
                path(base, "slb.write-baseline"),
                Shard.parse(System.getProperty("slb.shard", "1/1")),
                1,
                Boolean.getBoolean("slb.evidence"));
    }

    private static int minVerified() {
        String text = System.getProperty("slb.min-verified", String.valueOf(RunOptions.USUALLY_VERIFIED));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProfileException("slb.min-verified: is \"" + text + "\"; write a number from 0 to 100");
        }
    }

    private static Path path(Path base, String property) {
        String value = System.getProperty(property);
        return value == null ? null : base.resolve(value);
    }

    private static Level level(String text) {
        return switch (text) {
            case "must" -> Level.MUST;
            case "should" -> Level.SHOULD;
            default -> throw new ProfileException("slb.level: is \"" + text + "\"; write must or should");
        };
    }

    private static RequirementSet set(String text) {
        return RequirementSet.named(text).orElseThrow(() -> new ProfileException("slb.set: is \"%s\"; write one of %s"
                .formatted(text, Arrays.toString(RequirementSet.values()))));
    }

    private static Depth depth(String text) {
        return Arrays.stream(Depth.values()).filter(depth -> depth.toString().equals(text)).findFirst().orElseThrow(() ->
                new ProfileException("slb.depth: is \"%s\"; write one of %s".formatted(text, Arrays.toString(Depth.values()))));
    }

    private static List<String> list(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",")).filter(s -> !s.isBlank()).toList();
    }
}
