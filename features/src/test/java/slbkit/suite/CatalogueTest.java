package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.run.Selection;
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

    /** A defect in the way that one operation is called can be found only by calling that operation in this way. */
    @ParameterizedTest
    @ValueSource(strings = {"protocol/GET", "protocol/form", "protocol/chunked-empty-body", "protocol/xml", "signature/missing"})
    void what_all_calls_share_is_tried_with_every_operation(String rule) {
        assertThat(Catalogue.packaged().scenarios()).filteredOn(s -> s.rules().contains(Rule.COMMON + "/" + rule))
                .extracting(ScenarioEntry::called)
                .containsAll(Contract.documented().operations().stream().map(Operation::name).toList());
    }

    @Test
    void a_run_of_the_documents_calls_no_other_operation_as_an_example() {
        assertThat(Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of()).scenarios()).isNotEmpty()
                .allMatch(scenario -> scenario.set() == RequirementSet.DOCUMENTS);
        assertThat(Selection.of(RequirementSet.FAMILY, List.of("Common/*"), List.of()).scenarios())
                .extracting(ScenarioEntry::set).contains(RequirementSet.DOCUMENTS, RequirementSet.FAMILY);
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
