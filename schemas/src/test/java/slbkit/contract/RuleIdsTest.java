package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ids of rules are stable for ever: baselines, reports and CI jobs of others name them. So each stands in a committed
 * list, with its level, its requirement set and the revision that it came with. Lines are added and never taken out: a
 * line that no longer holds is of a rule that vanished or changed, and the changelog must name that rule.
 */
class RuleIdsTest {

    private static final String FIRST_REVISION = "2026-03";
    private static final Path LIST = Path.of("rule-ids.txt");
    private static final Path CHANGELOG = Path.of("..", "CHANGELOG.md");
    private static final Path TODAY = Path.of("target", "rule-ids.txt");

    private final List<String> listed = Files.readAllLines(LIST);
    private final List<String> documented = Contract.documented().rules().stream().map(RuleIdsTest::line).sorted().toList();

    RuleIdsTest() throws IOException {
        Files.createDirectories(TODAY.getParent());
        Files.write(TODAY, documented);
    }

    private static String line(Rule rule) {
        return "%s %s %s %s".formatted(rule.id(), rule.level(), Contract.documented().set(rule),
                rule.since() == null ? FIRST_REVISION : rule.since());
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void what_vanished_or_changed_is_named_in_the_changelog() throws IOException {
        List<String> named = Arrays.stream(Files.readString(CHANGELOG).split("(?m)^#+ "))
                .filter(section -> section.startsWith("Changed") || section.startsWith("Removed")).toList();
        assertThat(named).isNotEmpty();
        assertThat(listed).filteredOn(line -> !documented.contains(line)
                        && named.stream().noneMatch(section -> section.contains("`" + id(line) + "`")))
                .as("lines of schemas/rule-ids.txt that no longer hold; undo the change, or leave the lines and name their rules in "
                        + "CHANGELOG.md, under Changed or Removed").isEmpty();
    }

    @Test
    void no_rule_is_missing_from_the_list() {
        assertThat(documented).filteredOn(line -> !listed.contains(line))
                .as("rules that are new or changed: check how new ones are spelt, which is for ever, and add the lines, which "
                        + "schemas/target/rule-ids.txt has").isEmpty();
    }

    @Test
    void the_list_is_in_order_and_has_each_line_once() {
        assertThat(listed).isSorted().doesNotHaveDuplicates();
    }
}
