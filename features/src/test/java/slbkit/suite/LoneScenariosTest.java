package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;

/**
 * A scenario says of a good target that it is good whichever scenarios ran before it, and also if none did. What a run
 * finds out once, whoever comes first finds out; and that may come to no scenario's harm.
 */
@Order(1) // the longest first
class LoneScenariosTest {

    /** One in so many of each operation's scenarios is tried by a thorough build; 1 tries all of them, in about six minutes. */
    private static final int ONE_IN = Integer.getInteger("slb.lone.one-in", 3);

    @TempDir
    private Path folder;

    /** Whose first plain call once fell between the state that the scenario compares with and the call it judges. */
    @Test
    void a_rejection_that_is_looked_at_first_of_all() {
        assertThat(findings(scenario("weights are set with BackendServers.2.Weight \"101\"", "SetBackendServers"))).isEmpty();
    }

    /** The operations whose scenarios are tried: those that have rules, so that none is forgotten. */
    static Stream<String> operations() {
        return Contract.documented().rules().stream().map(Rule::operation).distinct();
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("operations")
    void scenarios_of_each_operation(String operation) {
        List<ScenarioEntry> scenarios = scenariosOf(operation);
        assertThat(scenarios).as("scenarios of " + operation).isNotEmpty();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i += ONE_IN) {
            findings.addAll(findings(scenarios.get(i)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_scenario_is_left_out() {
        assertThat(operations().flatMap(operation -> scenariosOf(operation).stream()))
                .as("the scenarios that are tried by themselves")
                .containsExactlyInAnyOrderElementsOf(Catalogue.packaged().scenarios());
    }

    /** What a run of one scenario alone says of the rules that the scenario is about, if it is not that they are kept. */
    private List<String> findings(ScenarioEntry entry) {
        boolean signed = entry.rules().stream().anyMatch(rule -> rule.contains("/signature/"));
        SlbStub.Builder builder = SlbStub.builder();
        try (SlbStub stub = (signed ? builder.accessKey("lone", "lone-secret") : builder).start()) {
            TargetProfile profile = signed
                    ? StubProfile.signed(stub.url(), "lone", "lone-secret")
                    : StubProfile.of(stub.url());
            ConformanceReport report = SuiteLauncher.judge(
                    RunOptions.into(folder).of(RequirementSet.FAMILY), profile, entry::equals);
            return report.rules().stream()
                    .filter(rule -> rule.verdict() == Verdict.DIFFERS || entry.rules().contains(rule.id()) && !kept(rule))
                    .map(rule -> "%s by itself: %s %s %s".formatted(
                            entry.ref().location(), rule.id(), rule.verdict(), rule.cause()))
                    .toList();
        }
    }

    private static boolean kept(RuleResult rule) {
        return rule.verdict() == Verdict.CONFORMS || !rule.counts();
    }

    private static ScenarioEntry scenario(String name, String operation) {
        return scenariosOf(operation).stream()
                .filter(entry -> entry.ref().name().equals(name)).findFirst().orElseThrow();
    }

    private static List<ScenarioEntry> scenariosOf(String operation) {
        return Catalogue.packaged().scenarios().stream().filter(entry -> entry.operation().equals(operation)).toList();
    }
}
