package slbkit.slb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFactsTest {

    @ParameterizedTest
    @CsvSource({"4, 4, false", "5, 5, true", "5, 24, true", "5, 25, false", "6, 30, false", "6, 29, true"})
    void calls_often_fail_from_five_failures_and_more_than_one_in_five_on(int failures, int calls, boolean often) {
        TargetFacts facts = new TargetFacts();
        boolean latest = false;
        for (int call = 0; call < calls; call++) {
            latest = facts.failOften("CreateVServerGroup", call < failures);
            facts.failOften("SetBackendServers", false);
        }
        assertThat(latest).isEqualTo(often);
        assertThat(facts.failOften("SetBackendServers", true)).isFalse();
    }
}
