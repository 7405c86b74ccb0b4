package slbkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Addresses, files and messages have ASCII digits whatever the locale: a number is formatted by {@code %s}, which knows
 * no locale, or with {@link java.util.Locale#ROOT}.
 */
class DigitsTest {

    /** A conversion that writes a number in the locale's digits, in a statement that names no locale. */
    private static final Pattern LOCAL_NUMBER =
            Pattern.compile("^(?!.*Locale\\.ROOT).*\"[^\"]*%[-+ 0,(#]*[0-9]*(\\.[0-9]+)?[dfeg].*", Pattern.DOTALL);

    @Test
    void numbers_are_formatted_without_the_locale() throws IOException {
        List<Path> sources;
        try (Stream<Path> modules = Stream.of("schemas", "stubs", "reports", "steps", "features")
                .flatMap(module -> files(Path.of("..", module, "src", "main", "java")))) {
            sources = modules.toList();
        }
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(sources.stream().flatMap(DigitsTest::localNumbers)).isEmpty();
    }

    @Test
    void the_pattern_finds_what_it_is_for() {
        assertThat("return \"http://%s:%d\".formatted(host, port)").matches(LOCAL_NUMBER);
        assertThat("out.printf(\"%6.1f s%n\", seconds)").matches(LOCAL_NUMBER);
        assertThat("String.format(Locale.ROOT, \"%.1f s\", seconds)").doesNotMatch(LOCAL_NUMBER);
        assertThat("return \"%s of %-8s\".formatted(a, b)").doesNotMatch(LOCAL_NUMBER);
        assertThat("text.replace(\"*\", \"%2A\")").doesNotMatch(LOCAL_NUMBER);
    }

    @Test
    void texts_and_times_do_not_ask_for_the_locale() {
        noClasses()
                .should().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .because("what they make of a text depends on the machine's locale")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("slbkit"));
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> localNumbers(Path source) {
        try {
            return Stream.of(Files.readString(source).split(";\\s*\\R"))
                    .filter(statement -> LOCAL_NUMBER.matcher(statement).matches())
                    .map(statement -> source + ": " + statement.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
