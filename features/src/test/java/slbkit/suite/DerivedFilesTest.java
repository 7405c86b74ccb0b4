package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;

/** What the build completes from the contract, as the jar has it. */
class DerivedFilesTest {

    @Test
    void each_error_that_no_request_earns_has_its_provocation() {
        assertThat(StubProfile.of("http://127.0.0.1:1").provocations())
                .extracting(p -> p.operation() + " " + p.error())
                .containsExactlyElementsOf(Contract.documented().operations().stream()
                        .flatMap(o -> o.errors().stream().filter(e -> !e.earned()).map(e -> o.name() + " " + e.code()))
                        .toList());
    }
}
