package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ids of rules are stable for ever: baselines, reports and CI jobs of others name them. So each stands in a committed
 * list, and none vanishes or appears unnoticed.
 */
class RuleIdsTest {

    private static final Path LIST = Path.of("rule-ids.txt");

    private final List<String> listed = Files.readAllLines(LIST);
    private final List<String> documented = Contract.documented().rules().stream().map(Rule::id).sorted().toList();

    RuleIdsTest() throws IOException {
    }

    @Test
    void no_rule_of_the_list_vanished() {
        assertThat(listed).filteredOn(id -> !documented.contains(id))
                .as("rules of schemas/rule-ids.txt that the contract lost; bring them back").isEmpty();
    }

    @Test
    void no_rule_is_missing_from_the_list() {
        assertThat(documented).filteredOn(id -> !listed.contains(id))
                .as("rules that are new: check how they are spelt, which is for ever, and add each to "
                        + "schemas/rule-ids.txt, sorted").isEmpty();
    }

    @Test
    void the_list_is_in_order_and_names_each_rule_once() {
        assertThat(listed).isSorted().doesNotHaveDuplicates();
    }
}
