package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @Test
    void every_rule_has_an_id_that_reads_as_it_is_written() {
        assertThat(Contract.documented().rules()).allSatisfy(rule -> {
            RuleId id = RuleId.parse(rule.id());
            assertThat(id).hasToString(rule.id());
            assertThat(id.operation()).isEqualTo(rule.operation());
            assertThat(id.family().word()).isEqualTo(rule.family());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CreateVServerGroup", "CreateVServerGroup/request", "CreateVServerGroup/request/",
        "/request/Weight", "CreateVServerGroup/request/a/b", "CreateVServerGroup/request/a b", "A/request/b\n"})
    void what_is_not_an_id_is_rejected(String text) {
        assertThatThrownBy(() -> RuleId.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<Operation>/<family>/<name>");
    }

    @Test
    void an_unknown_family_is_rejected_by_name() {
        assertThatThrownBy(() -> RuleId.parse("CreateVServerGroup/requests/Weight"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requests is not a family of rules").hasMessageContaining("request, reply");
    }

    @Test
    void an_error_row_is_told_from_its_message_and_from_other_rows() {
        RuleId row = RuleId.parse("CreateVServerGroup/error/BackendServer.InvalidType");
        assertThat(row.isOfError("BackendServer.InvalidType")).isTrue();
        assertThat(row.isOfError("InvalidType")).isFalse();
        assertThat(row.ofMessage().isOfError("BackendServer.InvalidType")).isFalse();
        assertThat(RuleId.parse("CreateVServerGroup/reply/SystemBusy").isOfError("SystemBusy")).isFalse();
    }

    @Test
    void a_rule_is_about_a_member_or_about_one_aspect_of_it() {
        RuleId range = RuleId.of("CreateVServerGroup", "request/Weight.range");
        assertThat(range.subject()).isEqualTo("Weight");
        assertThat(range.isAboutWhole()).isFalse();
        assertThat(RuleId.of("CreateVServerGroup", "reply/Weight").isAboutWhole()).isTrue();
    }

    @Test
    void a_rule_is_of_the_operation_and_family_that_its_id_names() {
        Source source = new Source("Page", "Section", "item");
        assertThatThrownBy(() -> new Rule("A/request/b", "B", "request", Level.MUST, "A statement", source, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("A/request/b");
        assertThatThrownBy(() -> new Rule("A/request/b", "A", "reply", Level.MUST, "A statement", source, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
