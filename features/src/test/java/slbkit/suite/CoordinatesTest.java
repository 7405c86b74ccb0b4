package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The root pom's coordinates are named wherever people copy them from. */
class CoordinatesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("schemas", "stubs", "reports", "steps", "features", "other-servers", "benchmark",
                    "examples/java");
    private static final Pattern IDS = Pattern.compile(
            "<groupId>(.+?)</groupId>\\s*<artifactId>slb-(.+?)</artifactId>(?:\\s*<version>(.+?)</version>)?");

    @Test
    void every_module_names_the_parent() throws IOException {
        MatchResult root = ids("pom.xml").get(0);
        for (String module : MODULES) {
            MatchResult parent = ids(module + "/pom.xml").get(0);
            assertThat(groups(parent)).as(module).isEqualTo(groups(root));
            assertThat(ids(module + "/pom.xml").stream().skip(1)).as(module + ": other places read the groupId")
                    .allSatisfy(other -> assertThat(other.group(1)).isEqualTo("${project.groupId}"));
        }
    }

    @Test
    void the_groupId_belongs_to_the_owner_of_the_repository() throws IOException {
        String pom = text("pom.xml");
        String owner = Pattern.compile("<repository>(.+?)/.+</repository>").matcher(pom).results()
                .findFirst().orElseThrow().group(1);
        assertThat(ids("pom.xml").get(0).group(1)).isEqualTo("io.github." + owner);
    }

    @Test
    void the_pages_name_the_same_coordinates() throws IOException {
        MatchResult root = ids("pom.xml").get(0);
        List<MatchResult> shown = ids("docs/use-the-stub.md");
        assertThat(shown).isNotEmpty().allSatisfy(ids -> {
            assertThat(ids.group(1)).isEqualTo(root.group(1));
            assertThat(ids.group(3)).isEqualTo(root.group(3));
        });
    }

    @Test
    void the_catalogue_of_JBang_names_artifacts_and_main_classes_that_exist() throws Exception {
        MatchResult root = ids("pom.xml").get(0);
        List<MatchResult> aliases = Pattern.compile(
                "\"script-ref\": \"(.+?):slb-(.+?):(.+?)\".+?\"main\": \"(.+?)\"", Pattern.DOTALL)
                .matcher(text("jbang-catalog.json")).results().toList();
        assertThat(aliases).extracting(alias -> alias.group(2)).containsExactly("conformance", "stubs");
        for (MatchResult alias : aliases) {
            assertThat(alias.group(1)).isEqualTo(root.group(1));
            assertThat(alias.group(3)).isEqualTo(root.group(3));
            assertThat(Class.forName(alias.group(4)).getMethod("main", String[].class)).isNotNull();
        }
    }

    private static List<String> groups(MatchResult ids) {
        return List.of(ids.group(1), ids.group(2), ids.group(3));
    }

    private static List<MatchResult> ids(String file) throws IOException {
        try (Stream<MatchResult> found = IDS.matcher(text(file)).results()) {
            return found.toList();
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
