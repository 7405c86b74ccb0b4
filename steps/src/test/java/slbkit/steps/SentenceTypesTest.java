package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Then;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Contract;

/** What the words of sentences mean. */
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

    @ParameterizedTest
    @CsvSource({"hasNameAndLoadBalancer, ', if it shows them, has the given name and load balancer'",
        "hasTags, ', if it shows tags, has the given tags'"})
    void no_sentence_gives_another_group_what_the_call_gave(String step, String words) throws NoSuchMethodException {
        String sentence = DescribedGroupSteps.class.getMethod(step).getAnnotation(Then.class).value();
        Expression expression = new ExpressionFactory(new ParameterTypeRegistry(Locale.ENGLISH)).createExpression(sentence);
        assertThat(expression.match("the group" + words)).isNotNull();
        assertThat(expression.match("the other group" + words)).isNull();
    }
}
