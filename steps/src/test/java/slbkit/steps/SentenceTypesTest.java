package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;

/** What a sentence calls, the contract says. */
class SentenceTypesTest {

    @Test
    void every_operation_is_called_by_its_own_words() {
        assertThat(Contract.documented().operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.call()).matches(SentenceTypes.CALL);
            assertThat(new SentenceTypes().call(operation.call())).isEqualTo(operation.name());
        });
    }

    @Test
    void words_that_call_nothing_are_rejected_and_those_that_do_are_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SentenceTypes().call("servers are watered"))
                .withMessageContaining("servers are watered").withMessageContaining("weights are set");
    }
}
