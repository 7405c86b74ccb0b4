package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A run in a Java whose locale has digits of its own writes ASCII digits, and comes to the same verdict. */
@Isolated("changes the locale of the whole Java")
class OtherDigitsTest {

    @Test
    void a_run_is_the_same_in_every_locale(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        try {
            assertThat("%d".formatted(1)).as("this Java has other digits").isNotEqualTo("1");
            Outcome outcome = SuiteLauncher.verify(RunOptions.into(folder)
                    .judgingRules(List.of("*/behaviour/creates", "SetBackendServers/request/Weight.range")));
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.lines()).noneMatch(OtherDigitsTest::hasOtherDigits);
            for (String file : List.of("report.json", "index.html", "junit.xml", "summary.md", "badge.svg", "ledger.jsonl")) {
                assertThat(Files.readString(folder.resolve(file))).as(file).satisfies(
                        text -> assertThat(hasOtherDigits(text)).isFalse());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static boolean hasOtherDigits(String text) {
        return text.codePoints().anyMatch(c -> Character.isDigit(c) && (c < '0' || c > '9'));
    }
}
