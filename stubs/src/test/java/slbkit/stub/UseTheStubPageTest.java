package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import slbkit.stub.world.WorldFile;

/** What docs/use-the-stub.md names is there. */
class UseTheStubPageTest {

    private static final Path PAGE = Path.of("../docs/use-the-stub.md");

    @Test
    void every_option_of_the_page_is_an_option() throws IOException {
        assertThat(found("(?m)^\\| `(--[a-z-]+)"))
                .hasSizeGreaterThan(8)
                .isSubsetOf(StubCommand.commandLine().getCommandSpec().optionsMap().keySet());
    }

    @Test
    void every_admin_call_of_the_page_is_answered() throws IOException {
        try (SlbStub stub = SlbStub.start()) {
            Caller caller = new Caller(stub);
            assertThat(found("(?m)^\\| `GET (/__admin/slb/[a-z]+)`"))
                    .hasSize(4)
                    .allSatisfy(path -> assertThat(caller.get(path, java.util.Map.of()).text()).isNotEmpty());
        }
    }

    @Test
    void the_example_of_a_world_is_one() {
        assertThat(WorldFile.read(Path.of("../examples/world.yaml")).loadBalancer("lb-old"))
                .hasValueSatisfying(lb -> assertThat(lb.highPerformance()).isFalse());
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(PAGE)).results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
