package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that is to run a rule again names a jar that is there. */
class ThisJarTest {

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void a_built_project() throws Exception {
        jar = Files.createFile(Files.createDirectories(folder.resolve("features/target")).resolve("slb-conformance.jar"));
    }

    @Test
    void it_is_named_as_it_is_reached_from_where_it_was_started() {
        assertThat(ThisJar.name(jar, jar.toString(), folder)).isEqualTo("features/target/slb-conformance.jar");
        assertThat(ThisJar.name(jar, jar.toString(), jar.getParent())).isEqualTo("slb-conformance.jar");
        assertThat(ThisJar.name(jar, jar.toString(), Path.of("/elsewhere"))).isEqualTo(jar.toString());
    }

    @Test
    void a_build_names_the_jar_that_it_made() {
        Path classes = jar.resolveSibling("classes");
        assertThat(ThisJar.name(classes, classes + ":other.jar", folder)).isEqualTo("features/target/slb-conformance.jar");
        Path thin = jar.resolveSibling("slb-conformance-0.1.0.jar");
        assertThat(ThisJar.name(thin, thin + ":other.jar", folder)).isEqualTo("features/target/slb-conformance.jar");
    }

    @Test
    void where_there_is_none_it_has_its_usual_name() {
        assertThat(ThisJar.name(folder.resolve("classes"), "classes", folder)).isEqualTo("slb-conformance.jar");
    }
}
