package slbkit.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.contract.Contract;
import slbkit.contract.Parameter;
import slbkit.contract.ReplyMember;

/**
 * The contract and the independent server were written from the same pages and apart from each other. Only here are
 * they compared: where they disagree, one of them misread a page.
 */
class SecondOpinionTest {

    static Stream<String> operations() {
        return contract().stream().map(slbkit.contract.Operation::name);
    }

    @Test
    void it_knows_the_operations_of_the_contract_and_no_others() {
        assertThat(operations()).filteredOn(name -> Operations.named(name).isEmpty())
                .as("operations that the independent server lacks; write a class for each in slbkit.independent from its "
                        + "reference page, and add it to the list in Operations").isEmpty();
        assertThat(Operations.all()).extracting(Operation::name).containsExactlyInAnyOrderElementsOf(operations().toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void both_read_the_same_error_rows(String name) {
        assertThat(known(name).rows()).containsExactlyInAnyOrderElementsOf(documented(name).errors().stream()
                .map(e -> new Documents.Row(name, e.status(), e.code(), e.message())).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void both_read_the_same_parameters_and_members(String name) {
        slbkit.contract.Operation documented = documented(name);
        assertThat(known(name).required()).containsExactlyInAnyOrderElementsOf(parameters(documented, true));
        assertThat(known(name).optional()).containsExactlyInAnyOrderElementsOf(parameters(documented, false));
        assertThat(known(name).id()).isEqualTo(documented.findReplyId().map(ReplyMember::name).orElse(""));
        assertThat(known(name).members()).containsExactlyInAnyOrderElementsOf(documented.findReplyList().stream()
                .flatMap(wrapper -> wrapper.members().get(0).members().stream()).map(ReplyMember::name).toList());
    }

    private static List<String> parameters(slbkit.contract.Operation operation, boolean required) {
        return operation.parameters().stream().filter(p -> p.required() == required).map(Parameter::name).toList();
    }

    private static Operation known(String name) {
        return Operations.named(name).orElseThrow(() -> new AssertionError("the independent server lacks " + name));
    }

    private static slbkit.contract.Operation documented(String name) {
        return Contract.documented().operation(name).orElseThrow();
    }

    private static Collection<slbkit.contract.Operation> contract() {
        return Contract.documented().operations();
    }
}
