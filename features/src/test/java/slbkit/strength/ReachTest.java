package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.RequirementSet;
import slbkit.stub.SlbStub;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/** A run of the rules of SetVServerGroupAttribute, as defects of it and of other operations see it. */
class ReachTest {

    private static final String ONE_ANSWER = "SetVServerGroupAttribute/error/InvalidParameter.ZoneNotSupport/another-status";
    private static final String EVERY_ANSWER = "SetVServerGroupAttribute/reply/RequestId/missing";
    private static final String CONTRACT = "CreateVServerGroup/request/BackendServers.at-most-20/21";
    private static final String STATE = "CreateVServerGroup/behaviour/read-back/empties";
    private static final String WIRE = "Common/protocol/content-type/missing";
    private static final String NOT_CALLED = "SetBackendServers/behaviour/zero/zero-as-1";

    private static Map<String, Set<ScenarioEntry>> reached;

    @BeforeAll
    static void run(@TempDir Path folder) {
        Reach reach = new Reach(defects(ONE_ANSWER, EVERY_ANSWER, CONTRACT, STATE, WIRE, NOT_CALLED));
        try (SlbStub stub = SlbStub.builder().filter(reach).start()) {
            reached = reach.in(SuiteLauncher.judge(
                    RunOptions.into(folder).of(RequirementSet.FAMILY).judging("SetVServerGroupAttribute"),
                    StubProfile.of(stub.url())));
        }
    }

    private static List<Defect> defects(String... names) {
        return List.of(names).stream().map(Defects.packaged()::get).toList();
    }

    @Test
    void a_defect_of_some_replies_reaches_the_scenarios_that_receive_one() {
        assertThat(reached.get(ONE_ANSWER)).isNotEmpty()
                .allMatch(scenario -> scenario.rules().stream().anyMatch(rule -> rule.contains("ZoneNotSupport")));
        assertThat(reached.get(EVERY_ANSWER)).hasSizeGreaterThan(reached.get(ONE_ANSWER).size());
    }

    @Test
    void a_defect_of_the_contract_or_of_the_state_reaches_every_scenario_with_a_call_of_the_operation() {
        assertThat(reached.get(CONTRACT)).isNotEmpty().isEqualTo(reached.get(STATE));
    }

    @Test
    void a_defect_of_the_rendered_reply_reaches_every_scenario() {
        assertThat(reached.get(WIRE)).containsAll(reached.get(EVERY_ANSWER)).containsAll(reached.get(STATE));
    }

    @Test
    void a_defect_of_an_operation_that_is_not_called_reaches_none() {
        assertThat(reached.get(NOT_CALLED)).isEmpty();
    }
}
