package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

/** The settings of the container, which need no Docker. Nothing here starts it. */
class SlbStubContainerTest {

    private static final Path DOCKERFILE = Path.of("..", "Dockerfile");

    private final SlbStubContainer container = new SlbStubContainer("slb-conformance");

    @Test
    void it_is_started_as_the_image_starts_the_stub() throws Exception {
        assertThat(Files.readString(DOCKERFILE)).contains("\nEXPOSE " + SlbStubContainer.PORT + "\n")
                .contains("\nCMD [\"" + String.join("\", \"", container.getCommandParts()) + "\"]");
        assertThat(container.getExposedPorts()).containsExactly(SlbStubContainer.PORT);
    }

    @Test
    void its_options_are_those_of_the_stub() {
        container.withDefect("a").withDefect("b").withVariant("c").withAccessKey("testid", "testsecret")
                .withOptions("--empty-default-groups").withWorld(Path.of("..", "examples", "world.yaml"));
        ParseResult parsed = parsed();
        assertThat(parsed.<List<String>>matchedOptionValue("--defect", List.of())).containsExactly("a", "b");
        assertThat(parsed.<List<String>>matchedOptionValue("--variant", List.of())).containsExactly("c");
        assertThat(parsed.<List<String>>matchedOptionValue("--access-key", List.of())).containsExactly("testid:testsecret");
        assertThat(parsed.<Boolean>matchedOptionValue("--empty-default-groups", false)).isTrue();
    }

    @Test
    @SuppressWarnings("deprecation") // there is no other way to see what is copied
    void the_world_is_read_where_it_is_copied_to() throws Exception {
        Path world = Path.of("..", "examples", "world.yaml");
        container.withWorld(world);
        String inside = parsed().<Path>matchedOptionValue("--world", null).toString();
        assertThat(container.getCopyToFileContainerPathMap()).hasSize(1).containsValue(inside)
                .allSatisfy((file, path) -> {
                    assertThat(Path.of(file.getResolvedPath())).hasSameTextualContentAs(world);
                    assertThat(file.getFileMode() & 0777).isEqualTo(0644);
                });
    }

    private ParseResult parsed() {
        assertThat(container.getCommandParts()).startsWith("stub");
        return StubCommand.commandLine().parseArgs(
                List.of(container.getCommandParts()).subList(1, container.getCommandParts().length).toArray(String[]::new));
    }
}
