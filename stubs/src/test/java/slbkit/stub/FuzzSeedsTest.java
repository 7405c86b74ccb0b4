package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, and what it once found: in every build, without the fuzzer. */
class FuzzSeedsTest {

    @BeforeAll
    static void begin() {
        StubFuzzTarget.fuzzerInitialize();
    }

    static List<Path> seeds() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("src/test/fuzz"))) {
            return seeds.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void does_no_harm(Path seed) throws IOException {
        byte[] input = Files.readAllBytes(seed);
        assertThatCode(() -> StubFuzzTarget.fuzzerTestOneInput(input)).doesNotThrowAnyException();
    }
}
