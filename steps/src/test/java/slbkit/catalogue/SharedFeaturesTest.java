package slbkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scenario of a feature that operations share belongs to the operation that it calls. */
class SharedFeaturesTest {

    @Test
    void each_row_belongs_to_the_operation_it_calls_and_may_name_its_rule() {
        List<ScenarioEntry> entries = parse("""
                Feature: Anything
                  Scenario Outline: <call>
                    Given the rule <rule>
                    When <call> with BackendServers.1.Weight "101"
                    Then the call is rejected, and only because of that

                    Examples:
                      | call                      | rule                 |
                      | backend servers are added | request/Weight.range |
                      | weights are set           | behaviour/zero       |
                """);
        assertThat(entries).extracting(ScenarioEntry::operation)
                .containsExactly("AddVServerGroupBackendServers", "SetBackendServers");
        assertThat(entries).flatExtracting(ScenarioEntry::rules)
                .containsExactly("AddVServerGroupBackendServers/request/Weight.range", "SetBackendServers/behaviour/zero");
    }

    @Test
    void a_feature_that_is_named_for_an_operation_is_its_own() {
        assertThat(parse("""
                Feature: SetBackendServers
                  @behaviour/zero
                  Scenario: Another call
                    When backend servers are added
                """)).extracting(ScenarioEntry::operation).containsExactly("SetBackendServers");
    }

    @Test
    void who_calls_no_operation_or_two_is_named() {
        assertThatIllegalStateException().isThrownBy(() -> parse("""
                Feature: Anything
                  @request/Weight.range
                  Scenario: Nothing is called
                    Given backend servers are added
                    When servers are watered
                """)).withMessageContaining("features/Any.feature:3").withMessageContaining("\"Nothing is called\" calls none")
                .withMessageContaining("weights are set");
        assertThatIllegalStateException().isThrownBy(() -> parse("""
                Feature: Anything
                  @request/Weight.range
                  Scenario: Two are called
                    When backend servers are added, sent by GET
                    And weights are set
                """)).withMessageContaining("calls [AddVServerGroupBackendServers, SetBackendServers]");
    }

    private static List<ScenarioEntry> parse(String gherkin) {
        return Catalogue.parse("features/Any.feature", gherkin.getBytes(StandardCharsets.UTF_8));
    }
}
