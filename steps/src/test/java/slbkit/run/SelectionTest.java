package slbkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.RequirementSet;
import slbkit.profile.ProfileException;

class SelectionTest {

    @Test
    void everything_is_selected_unless_something_is_named() {
        assertThat(Selection.of(RequirementSet.FAMILY, List.of(), List.of()).rules())
                .hasSameSizeAs(Contract.documented().rules());
    }

    @Test
    void a_set_has_the_rules_of_its_operations_and_of_those_before_it() {
        assertThat(Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of()).rules())
                .contains("SetBackendServers/behaviour/sets", "Common/protocol/json")
                .doesNotContain("SetVServerGroupAttribute/behaviour/sets");
        assertThat(Selection.of(RequirementSet.FAMILY, List.of(), List.of()).rules())
                .contains("SetBackendServers/behaviour/sets", "Common/protocol/json", "SetVServerGroupAttribute/behaviour/sets");
        assertThatThrownBy(() -> Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of("SetVServerGroupAttribute")))
                .isInstanceOf(ProfileException.class).hasMessageContaining("add --set family");
    }

    @Test
    void a_pattern_selects_what_it_matches() {
        assertThat(Selection.of(RequirementSet.DOCUMENTS, List.of("*/error/Mismatched.ZoneId"), List.of()).rules()).hasSize(4);
        assertThat(Selection.of(RequirementSet.DOCUMENTS, List.of("CreateVServerGroup/request/Weight.*"), List.of()).rules())
                .containsExactlyInAnyOrder("CreateVServerGroup/request/Weight.range",
                        "CreateVServerGroup/request/Weight.default");
    }

    @Test
    void an_operation_selects_its_own_rules() {
        assertThat(Selection.of(RequirementSet.DOCUMENTS, List.of("*/error/*"), List.of("SetBackendServers")).rules())
                .containsExactlyInAnyOrder("SetBackendServers/error/Mismatched.ZoneId",
                        "SetBackendServers/error/Mismatched.ZoneId.message");
    }

    @Test
    void a_pattern_that_matches_nothing_is_an_error() {
        assertThatThrownBy(() -> Selection.of(RequirementSet.DOCUMENTS, List.of("*/error/Nope"), List.of()))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("--only")
                .hasMessageContaining("*/error/Nope");
        assertThatThrownBy(() -> Selection.of(RequirementSet.DOCUMENTS, List.of(), List.of("Nope")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("--operation");
    }
}
