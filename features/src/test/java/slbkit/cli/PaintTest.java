package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** Colours where the console has them, and the same words without. */
class PaintTest {

    private static final List<String> LINES = List.of(
            "CreateVServerGroup/error/BackendServer.InvalidType differs",
            "  expected  400 BackendServer.InvalidType",
            "3 rules are unverified",
            "CreateVServerGroup  1 differs, 77 conforms, 4 observed",
            "worse  CreateVServerGroup/error/BackendServer.InvalidType",
            "non-conformant: 1 of 296 rules differ, 1667 calls, 10.3 s");

    @Test
    void a_console_without_colours_gets_the_words_alone() {
        Paint paint = new Paint(Ansi.OFF);
        assertThat(LINES).allSatisfy(line -> assertThat(paint.line(line)).isEqualTo(line));
    }

    @Test
    void colours_change_no_word() {
        Paint paint = new Paint(Ansi.ON);
        assertThat(LINES).allSatisfy(line -> assertThat(paint.line(line))
                .contains("\u001b[")
                .satisfies(painted -> assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(line)));
    }

    @Test
    void what_is_bad_is_red() {
        Paint paint = new Paint(Ansi.ON);
        assertThat(paint.line(LINES.get(0))).startsWith("\u001b[1;31m");
        assertThat(paint.line(LINES.get(3))).contains("\u001b[31m1 differs\u001b[0m, \u001b[32m77 conforms");
        assertThat(paint.line(LINES.get(5))).startsWith("\u001b[1;31mnon-conformant\u001b[0m: ");
    }
}
