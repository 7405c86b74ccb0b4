package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.slb.ServerGroups;

/** Rules and scenarios belong together: neither stands alone. */
class CatalogueTest {

    private static final Set<String> RULES =
            Contract.documented().rules().stream().map(Rule::id).collect(Collectors.toSet());

    @Test
    void no_rule_is_without_a_scenario() {
        List<String> lonely = RULES.stream()
                .filter(r -> Catalogue.packaged().judging(r).isEmpty())
                .sorted()
                .toList();
        assertThat(lonely).as("rules that no scenario judges").isEmpty();
    }

    @Test
    void no_scenario_is_without_a_rule() {
        List<String> idle = Catalogue.packaged().scenarios().stream()
                .filter(s -> s.rules().isEmpty())
                .map(s -> s.ref().location())
                .toList();
        assertThat(idle).as("scenarios that judge no rule").isEmpty();
    }

    @Test
    void no_scenario_judges_a_rule_that_is_not_in_the_register() {
        for (ScenarioEntry scenario : Catalogue.packaged().scenarios()) {
            assertThat(RULES).as(scenario.ref().location()).containsAll(scenario.rules());
        }
    }

    @Test
    void a_feature_in_the_folder_of_a_resource_is_named_for_its_operation() {
        assertThat(Catalogue.packaged().scenarios()).filteredOn(s -> s.ref().location().split("/").length > 2)
                .allSatisfy(s -> assertThat(s.ref().location()).contains("/" + s.operation() + ".feature:"));
    }

    @Test
    void the_features_that_operations_share_are_found() {
        assertThat(Catalogue.features()).contains("Common.feature", "Lists.feature", "Replies.feature", "Requests.feature");
    }

    /** The measurement of depth quick tells scenarios apart by their titles. */
    @Test
    void no_two_scenarios_of_a_feature_have_one_title() {
        assertThat(Catalogue.packaged().scenarios()).extracting(ScenarioEntry::key).doesNotHaveDuplicates();
    }

    /** Two calls for one default server group would get in one another's way. */
    @Test
    void scenarios_of_the_default_server_group_take_turns() {
        assertThat(Catalogue.packaged().scenarios()).filteredOn(s -> ServerGroups.isOnDefaultGroup(s.operation()))
                .isNotEmpty().allSatisfy(s -> assertThat(s.tags()).as(s.ref().location()).contains("default-group"));
    }

    @Test
    void a_scenario_about_a_documented_row_judges_all_of_its_rules() {
        for (Operation operation : Contract.documented().operations()) {
            for (DocumentedError row : operation.errors()) {
                operation.messageRule(row).ifPresent(message -> assertThat(Catalogue.packaged().judging(message))
                        .isNotEmpty().isEqualTo(Catalogue.packaged().judging(operation.rule(row))));
            }
        }
    }

    @Test
    void the_procedure_is_a_digest() {
        assertThat(SuiteInfo.procedure()).matches("[0-9a-f]{64}").isEqualTo(SuiteInfo.procedure());
    }
}
