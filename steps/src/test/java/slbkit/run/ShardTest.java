package slbkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slbkit.catalogue.ScenarioEntry;
import slbkit.profile.ProfileException;
import slbkit.report.ScenarioRef;

class ShardTest {

    private static final ScenarioEntry ONE = scenario("Create/reply/one", 1);
    private static final ScenarioEntry ONE_AGAIN = scenario("Create/reply/one", 2);
    private static final ScenarioEntry OTHER = scenario("Create/reply/other", 3);
    private static final List<ScenarioEntry> ALL = List.of(ONE, ONE_AGAIN, OTHER);

    private static ScenarioEntry scenario(String rule, int line, String... tags) {
        return new ScenarioEntry("Create", "Create", new ScenarioRef("A scenario", "features/Create.feature:" + line),
                Set.of(rule), Set.of(tags));
    }

    @Test
    void scenarios_of_one_rule_stay_together() {
        assertThat(new Shard(1, 2).of(ALL)).containsExactly(ONE, ONE_AGAIN);
        assertThat(new Shard(2, 2).of(ALL)).containsExactly(OTHER);
    }

    @Test
    void scenarios_of_the_default_group_stay_together() {
        ScenarioEntry first = scenario("Create/reply/a", 1, "default-group");
        ScenarioEntry second = scenario("Create/reply/b", 2, "default-group");
        assertThat(new Shard(1, 1).of(List.of(first, second))).containsExactly(first, second);
        assertThatThrownBy(() -> new Shard(2, 2).of(List.of(first, second))).isInstanceOf(ProfileException.class);
    }

    @Test
    void a_shard_without_scenarios_is_a_mistake_that_names_the_most_parts() {
        assertThatThrownBy(() -> new Shard(9, 9).of(ALL)).isInstanceOf(ProfileException.class)
                .hasMessage("--shard: 9/9 is empty; for these rules, write K/N with N at most 2");
    }
}
