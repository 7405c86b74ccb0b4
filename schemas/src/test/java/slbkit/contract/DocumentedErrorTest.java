package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The specified Type is invalid.                 | The specified Type is invalid.                       | true",
        "The specified Type is invalid.                 | The specified Type is invalid                        | true",
        "The specified Type is invalid.                 | The specified Type is invalid..                      | true",
        "The specified Type is invalid.                 | the specified type is invalid.                       | false",
        "The specified Type is invalid.                 | Error: The specified Type is invalid.                | false",
        "The specified Type is invalid.                 | The specified Type is invalid. Or not                | false",
        "The specified Type is invalid.                 | The specified TypeXis invalid.                       | false",
        "The status of specified loadbalancer does not support.. | The status of specified loadbalancer does not support. | true",
        "%s.                                            | Anything at all                                      | true",
        "The specified enis %s does not exist.          | The specified enis eni-1, eni-2 does not exist.      | true",
        "The specified enis %s does not exist.          | The specified enis does not exist.                   | false",
    })
    void reads_a_message_as_the_documents_mean_it(String documented, String observed, boolean same) {
        DocumentedError error = new DocumentedError(400, "Code", documented, null, null, null, false, null, false, null);
        assertThat(error.hasMessage(observed)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The specified region of is not authorized.          | true",
        "The specified region of cn-beijing is not authorized. | true",
        "The specified region is not authorized.             | false",
    })
    void judges_nobody_by_the_region_that_the_page_lost(String observed, boolean same) {
        DocumentedError error = Contract.documented()
                .operation("CreateVServerGroup").orElseThrow()
                .error("UnauthorizedRegion").orElseThrow();
        assertThat(error.hasMessage(observed)).isEqualTo(same);
    }

    @Test
    void an_error_has_an_error_status() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentedError(200, "Code", "m", null, null, null, false, null, false, null))
                .withMessageContaining("Code");
    }
}
