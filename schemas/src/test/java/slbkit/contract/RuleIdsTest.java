package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ids of rules are stable for ever: baselines, reports and CI jobs of others name them. So each stands in a committed
 * list, with its level, and the requirement set and revision that it belongs to. None vanishes, changes or appears
 * unnoticed: what vanishes or changes is named in the changelog.
 */
class RuleIdsTest {

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
        RequirementSet set = Contract.documented().set(rule);
        return "%s %s %s %s".formatted(rule.id(), rule.level(), set, Contract.documented().revision(set));
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void no_rule_of_the_list_vanished() throws IOException {
        List<String> ids = documented.stream().map(RuleIdsTest::id).toList();
        String changelog = Files.readString(CHANGELOG);
        assertThat(listed).map(RuleIdsTest::id).filteredOn(id -> !ids.contains(id) && !changelog.contains("`" + id + "`"))
                .as("rules of schemas/rule-ids.txt that the contract lost; bring them back, or leave them in the list and name "
                        + "each in CHANGELOG.md").isEmpty();
    }

    @Test
    void no_rule_of_the_list_changed() {
        assertThat(documented).filteredOn(line -> !listed.contains(line)
                        && listed.stream().anyMatch(known -> id(known).equals(id(line))))
                .as("rules that have another level, set or revision than schemas/rule-ids.txt says; undo that, or name each in "
                        + "CHANGELOG.md and take its line from schemas/target/rule-ids.txt").isEmpty();
    }

    @Test
    void no_rule_is_missing_from_the_list() {
        assertThat(documented).filteredOn(line -> listed.stream().noneMatch(known -> id(known).equals(id(line))))
                .as("rules that are new: check how they are spelt, which is for ever, and take their lines from "
                        + "schemas/target/rule-ids.txt").isEmpty();
    }

    @Test
    void the_list_is_in_order_and_names_each_rule_once() {
        assertThat(listed).isSorted().doesNotHaveDuplicates();
        assertThat(listed.stream().map(RuleIdsTest::id)).doesNotHaveDuplicates();
    }
}
