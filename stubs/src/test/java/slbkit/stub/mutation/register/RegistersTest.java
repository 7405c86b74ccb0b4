package slbkit.stub.mutation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.stub.mutation.RegisterException;

/** The registers as they are packaged, and what their reader says of mistakes. */
class RegistersTest {

    private static final String ENTRY = """
            - name: a
              rule: CreateVServerGroup/behaviour/creates
              says: s
              mutation: {kind: rejects}
            """;

    @Test
    void no_judged_rule_is_without_a_defect() {
        Set<String> contradicted =
                Defects.packaged().all().stream().map(Defect::rule).collect(Collectors.toSet());
        List<String> lonely = Contract.documented().rules().stream()
                .filter(r -> r.level() != Level.OBSERVE)
                .map(Rule::id)
                .filter(r -> !contradicted.contains(r))
                .toList();
        assertThat(lonely).as("rules that no defect in stubs/defects.yaml contradicts").isEmpty();
    }

    @Test
    void an_entry_stands_for_many_each_with_its_name() {
        Defects defects = Defects.of("""
                - name: "{operation}/{way}"
                  for-each: [CreateVServerGroup, SetBackendServers]
                  ways: [{way: a}, {way: b}]
                  rule: "{operation}/reply/{id}"
                  says: "{id} is {way}"
                  mutation: {kind: member, operation: "{operation}", path: "{id}", do: drop}
                """);
        assertThat(defects.all()).extracting(Defect::name).containsExactly(
                "CreateVServerGroup/a", "CreateVServerGroup/b", "SetBackendServers/a", "SetBackendServers/b");
        assertThat(defects.get("SetBackendServers/b").statement()).isEqualTo("LoadBalancerId is b");
    }

    @Test
    void an_entry_stands_for_the_operations_that_have_its_rules() {
        Defects defects = Defects.of("""
                - name: "{operation}/{member}"
                  for-each: {having: ["request/Tag.{member}.length", "request/{servers}.at-most-20"], member: [Key, Value]}
                  rule: "{operation}/reply/{id}"
                  says: s
                  mutation: {kind: rejects}
                """);
        assertThat(defects.all()).extracting(Defect::name)
                .containsExactly("CreateVServerGroup/Key", "CreateVServerGroup/Value");
    }

    @Test
    void rules_that_no_operation_has_are_named() {
        String each = "  for-each: {having: [request/Weight.range, \"request/{member}.nope\"], member: [Key]}\n";
        assertThatThrownBy(() -> Defects.of(ENTRY.replace("  rule", each + "  rule")))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("request/{member}.nope").hasMessageContaining("member=Key");
        assertThatThrownBy(() -> Defects.of(ENTRY.replace("  rule", "  for-each: {member: [Key]}\n  rule")))
                .hasMessageContaining("needs having");
    }

    @Test
    void every_documented_row_has_its_defects() {
        assertThat(Defects.packaged().all()).filteredOn(d -> d.name().endsWith("/never-raised"))
                .hasSize(Contract.documented().operations().stream().mapToInt(o -> o.errors().size()).sum());
    }

    @Test
    void a_declared_dependant_may_be_a_pattern() {
        Defect defect = new Defect("d", "A/b/c", List.of("A/request/*"), "", null);
        assertThat(defect.declares("A/b/c")).isTrue();
        assertThat(defect.declares("A/request/x.y")).isTrue();
        assertThat(defect.declares("A/reply/x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "creates} -> creates                | creates                               | no mistake",
        "behaviour/creates -> behaviour/nope | behaviour/nope                       | is not a rule",
        "behaviour/creates -> request/LoadBalancerId.unknown | LoadBalancerId.unknown | never fails a target",
        "kind: rejects -> kind: nope        | nope                                  | is not one of",
        "kind: rejects -> 'kind: rejects, colour: red' | colour                     | does not know",
        "kind: rejects -> 'kind: rejects, status: x'   | status                     | not a valid",
        "says: s -> ''                      | says                                  | needs says",
        "name: a -> 'name: \"{who}\"'       | who                                   | has no value",
    })
    void a_mistake_is_named(String change, String named, String why) {
        String[] parts = change.replace("'", "").split(" -> ?", 2);
        String yaml = ENTRY.replace(parts[0], parts[1]);
        if (why.equals("no mistake")) {
            assertThat(Defects.of(yaml).all()).hasSize(1);
        } else {
            assertThatThrownBy(() -> Defects.of(yaml)).isInstanceOf(RegisterException.class)
                    .hasMessageContaining(named).hasMessageContaining(why);
        }
    }

    @Test
    void a_name_that_stands_twice_is_rejected() {
        assertThatThrownBy(() -> Defects.of(ENTRY + ENTRY)).hasMessageContaining("a: is listed twice");
    }

    @Test
    void an_unknown_name_is_told_the_nearest() {
        assertThatThrownBy(() -> Defects.packaged().get("Common/protocol/GET/refuse"))
                .hasMessageContaining("the nearest is Common/protocol/GET/rejected");
        assertThatThrownBy(() -> Variants.packaged().get("wire/prety-json"))
                .hasMessageContaining("the nearest is wire/pretty-json");
    }
}
