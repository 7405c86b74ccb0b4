package slbkit.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract's data agrees with itself. */
class ContractTest {

    private static final Contract CONTRACT = Contract.documented();

    static Stream<Operation> operations() {
        return CONTRACT.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_documented_error_row_is_a_rule(Operation operation) {
        assertThat(operation.errors())
                .allSatisfy(row -> assertThat(CONTRACT.rule(operation.rule(row))).get()
                        .extracting(Rule::id, Rule::level)
                        .containsExactly(operation.name() + "/error/" + row.code(), Level.MUST));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_message_of_an_error_row_is_a_rule_of_its_own_where_it_is_more_than_a_placeholder(Operation operation) {
        for (DocumentedError row : operation.errors()) {
            Optional<Rule> rule = CONTRACT.rule(operation.name() + "/error/" + row.code() + ".message");
            if (row.message().equals("%s.")) {
                assertThat(rule).isEmpty();
            } else {
                assertThat(rule).get().satisfies(r -> {
                    assertThat(r.level()).isEqualTo(Level.SHOULD);
                    assertThat(r.statement()).contains(row.message());
                    assertThat(r.source().item()).isEqualTo(row.code());
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_has_a_rule_about_error_replies_and_one_about_failed_calls_if_it_changes_something(Operation operation) {
        assertThat(CONTRACT.rule(operation.envelopeRule())).isPresent();
        assertThat(CONTRACT.rule(operation.failedCallRule()).map(Rule::level))
                .isEqualTo(operation.effect().onlyReads() ? Optional.empty() : Optional.of(Level.SHOULD));
    }

    @Test
    void every_error_that_no_request_triggers_says_what_it_needs() {
        Set<String> others = operations()
                .flatMap(o -> o.errors().stream())
                .filter(e -> !e.triggerable())
                .map(DocumentedError::code)
                .collect(toSet());
        assertThat(CONTRACT.conditionedCodes()).containsExactlyInAnyOrderElementsOf(others);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_parameter_and_every_server_member_is_named_by_a_rule(Operation operation) {
        List<String> names = CONTRACT.rules().stream()
                .filter(r -> r.operation().equals(operation.name()) && r.family().equals("request"))
                .map(r -> r.id().split("/", 3)[2])
                .toList();
        for (Parameter parameter : operation.parameters()) {
            assertThat(names)
                    .as("a request rule about " + parameter.name())
                    .anyMatch(n -> n.startsWith(parameter.name() + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_reply_member_has_a_rule_of_its_own(Operation operation) {
        assertThat(memberNames(operation.reply()))
                .allSatisfy(m -> assertThat(CONTRACT.rule(operation.name() + "/reply/" + m))
                        .as("a rule for the reply member " + m)
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void defaults_and_limits_fit_together(Operation operation) {
        operation.findServers().stream().flatMap(list -> list.members().stream())
                .filter(m -> m.defaultValue() != null && !m.values().isEmpty())
                .forEach(m -> assertThat(m.values()).contains(m.defaultValue()));
    }

    @Test
    void the_API_has_the_operations_of_the_contract_and_others() {
        assertThat(operations()).allMatch(o -> CONTRACT.isInApi(o.name()));
        assertThat(CONTRACT.isInApi("CreateLoadBalancerTCPListener")).isTrue();
        assertThat(CONTRACT.isInApi("CreateVserverGroup")).isFalse();
    }

    @Test
    void rule_ids_are_of_the_documented_families() {
        Set<String> common = Set.of("protocol", "signature", "request", "reply", "error", "behaviour");
        Set<String> own = Set.of("request", "reply", "error", "behaviour");
        assertThat(CONTRACT.rules())
                .allSatisfy(r -> assertThat(r.operation().equals(Rule.COMMON) ? common : own).contains(r.family()))
                .extracting(Function.<Rule>identity().andThen(Rule::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z]+/[a-z]+/[A-Za-z0-9_.-]+"));
    }

    private static List<String> memberNames(List<ReplyMember> members) {
        return members.stream()
                .flatMap(m -> Stream.concat(Stream.of(m.name()), memberNames(m.members()).stream()))
                .toList();
    }

    @Test
    void says_of_a_reply_member_what_the_page_states() {
        Operation create = Contract.documented().operation("CreateVServerGroup").orElseThrow();
        assertThat(create.documented("Weight")).isEqualTo("Weight, an integer");
        assertThat(create.documented("Type")).isEqualTo("Type, a string: ecs, eni or eci");
        assertThat(create.documented("BackendServer")).isEqualTo("BackendServer, a list of objects");
        assertThat(Contract.documented().operation("SetBackendServers").orElseThrow().documented("Weight"))
                .isEqualTo("Weight, a string");
        assertThatThrownBy(() -> create.documented("Colour")).hasMessageContaining("Colour");
    }

    @Test
    void every_slip_says_where_it_stands_and_how_it_is_read() {
        List<Map<String, String>> slips = new YAMLMapper().readValue(
                PackagedFiles.bytes(ContractFiles.ROOT + "slips.yaml"), new TypeReference<>() { });
        assertThat(slips).isNotEmpty()
                .allSatisfy(slip -> assertThat(slip).containsOnlyKeys("document", "item", "printed", "read-as"));
    }
}
