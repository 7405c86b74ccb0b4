package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import io.cucumber.datatable.DataTableTypeRegistry;
import io.cucumber.datatable.DataTableTypeRegistryTableConverter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import slbkit.health.WithoutPauses;
import slbkit.judge.Bench;
import slbkit.outcome.Difference;
import slbkit.outcome.Unverifiable;
import slbkit.report.Verdict;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ScenarioGroups;
import slbkit.steps.GivenSteps.NewGroup;
import slbkit.steps.SentenceTypes.NamedGroup;

/** The step classes of one scenario, with the same collaborators as in a run, and a target that a test can break. */
final class StepBench implements AutoCloseable {

    static final NamedGroup THE_GROUP = new NamedGroup("the group", false);
    static final NamedGroup DEFAULT_GROUP = new NamedGroup("the default server group", false);

    private static final String FIXTURES = """
            load-balancer: lb-1, listening-load-balancer: lb-1, default-servers: [i-8, i-9], servers: [{id: i-1}, {id: i-2}, \
            {id: eni-1, type: eni, ip: 10.0.0.1}, {id: eni-1, type: eni, ip: 10.0.0.2}]""";

    final Bench bench;
    final GroupTarget target = new GroupTarget("i-8", "i-9");

    private final String rule;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private Runnable pause = () -> { };

    StepBench(Path folder, String rule) throws IOException {
        this(folder, rule, "describe, delete");
    }

    StepBench(Path folder, String rule, String capabilities) throws IOException {
        this(folder, List.of(rule), capabilities, "", false);
    }

    /** A scenario about several rules, of which a test asserts the first; the profile also has these other keys. */
    StepBench(Path folder, List<String> rules, String capabilities, String others, boolean parallel) throws IOException {
        rule = rules.get(0);
        bench = new Bench(folder, Set.copyOf(rules), capabilities, FIXTURES, others, parallel).answering(target::answer);
        WithoutPauses.in(bench.execution.run(), () -> pause.run());
        made.put(ScenarioExecution.class, bench.execution);
    }

    /** A step class, or one of its collaborators. */
    <T> T the(Class<T> type) {
        if (!made.containsKey(type)) {
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] collaborators = Arrays.stream(constructor.getParameterTypes()).map(this::the).toArray();
            try {
                made.put(type, constructor.newInstance(collaborators));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return type.cast(made.get(type));
    }

    /** Let the target change before a recheck. */
    StepBench beforeRecheck(Runnable change) {
        pause = change;
        return this;
    }

    /** The scenario begins with a group of these servers. */
    StepBench givenGroup(String... rows) {
        the(GivenSteps.class).aGroupThatHolds(NewGroup.THE_ONE, table(rows));
        return this;
    }

    /** The scenario makes the plain call. */
    StepBench call(String operation) {
        the(CallSteps.class).call(operation);
        return this;
    }

    /** The scenario makes the call with these servers. */
    StepBench callWith(String operation, String... rows) {
        the(CallSteps.class).callWith(operation, "with", table(rows));
        return this;
    }

    /** What the scenario's group holds, to read and to change. */
    List<Map<String, Object>> held() {
        return target.held(group());
    }

    /** The id of the scenario's group. */
    String group() {
        return the(ScenarioGroups.class).theGroup().id();
    }

    Verdict verdict(String other) {
        return bench.found(other).verdict();
    }

    /** The target was found to keep the scenario's rule, and not to break it. */
    void assertConforms() {
        assertThat(verdict(rule)).isEqualTo(Verdict.CONFORMS);
    }

    /** The step ends because the target breaks the scenario's rule. */
    void assertDiffers(ThrowingCallable step, String expected, String observed) {
        assertThatThrownBy(step).isInstanceOf(Difference.class)
                .hasMessageContaining("%s%n  expected  %s%n  observed  %s", rule, expected, observed);
        assertThat(verdict(rule)).isEqualTo(Verdict.DIFFERS);
    }

    /** The step ends because the scenario's rule cannot be judged. */
    void assertUnverifiable(ThrowingCallable step, String cause) {
        assertThatThrownBy(step).isInstanceOf(Unverifiable.class).hasMessageContaining(cause);
        assertNotJudged();
    }

    /** Nothing was found about the scenario's rule. */
    void assertNotJudged() {
        assertThat(verdict(rule)).isNotIn(Verdict.CONFORMS, Verdict.DIFFERS);
    }

    /** A table as a feature writes it, without the outer bars. */
    static DataTable table(String... rows) {
        return DataTable.create(Stream.of(rows).map(row -> List.of(row.split(" *\\| *", -1))).toList(),
                new DataTableTypeRegistryTableConverter(new DataTableTypeRegistry(Locale.ENGLISH)));
    }

    @Override
    public void close() {
        bench.close();
    }
}
