package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.QuickSuite;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.report.DepthShare;

/** What depth quick judges follows from what was measured, and keeps to its budget. */
class QuickChoiceTest {

    private static final String HINT = "made from features/kills.json by: strength --choose-quick features";

    private final ScenarioKills kills = ScenarioKills.parse(Files.readString(Path.of(ScenarioKills.FILE)));
    private final QuickSuite packaged = QuickSuite.packaged();

    QuickChoiceTest() throws IOException {
    }

    @Test
    void the_packaged_choice_follows_from_the_measurements() throws IOException {
        assertThat(QuickChoice.of(kills).text()).as("features/quick.json, " + HINT).isEqualTo(packaged.text());
        assertThat(Files.readString(Path.of(QuickSuite.FILE))).isEqualTo(packaged.text());
        assertThat(kills.text()).isEqualTo(Files.readString(Path.of(ScenarioKills.FILE)));
    }

    @Test
    void every_chosen_scenario_is_there() {
        Set<String> all = Catalogue.packaged().scenarios().stream().map(ScenarioEntry::key).collect(Collectors.toSet());
        assertThat(packaged.scenarios()).as("scenarios of features/quick.json, " + HINT).isSubsetOf(all);
        assertThat(Catalogue.packaged().scenarios().stream().filter(packaged::has)).as("scenarios with one of the chosen titles")
                .hasSameSizeAs(packaged.scenarios());
    }

    @ParameterizedTest
    @EnumSource(RequirementSet.class)
    void it_makes_at_most_a_quarter_of_the_calls_and_finds_most_defects(RequirementSet set) {
        DepthShare share = packaged.share(set);
        assertThat(share.percentOfCalls()).isLessThanOrEqualTo(25);
        assertThat(share.percentOfDefects()).isGreaterThan(65);
    }

    @Test
    void what_finds_more_a_call_is_chosen_and_what_finds_nothing_else_is_left_out() {
        List<String> names = Catalogue.packaged().scenarios().stream().map(ScenarioEntry::key).limit(5).toList();
        Map<String, Integer> calls = Map.of(names.get(0), 10, names.get(1), 2, names.get(2), 2, names.get(3), 20, names.get(4), 70);
        String defect = "CreateVServerGroup/request/Weight.range/";
        ScenarioKills few = new ScenarioKills("", 0, calls, Map.of(
                defect + "a", List.of(names.get(0), names.get(1)),
                defect + "b", List.of(names.get(0), names.get(2)),
                defect + "c", List.of(names.get(4)),
                defect + "d", List.of()));
        QuickSuite quick = QuickChoice.of(few);
        assertThat(quick.scenarios()).containsExactlyInAnyOrder(names.get(1), names.get(2));
        assertThat(quick.share(RequirementSet.FAMILY)).isEqualTo(new DepthShare(4, 104, 2, 4));
    }

    @Test
    void what_all_calls_share_counts_only_in_a_set_whose_calls_show_it() {
        String shared = Catalogue.packaged().scenarios().stream()
                .filter(s -> s.operation().equals(Rule.COMMON) && s.set() == RequirementSet.FAMILY)
                .map(ScenarioEntry::key).findFirst().orElseThrow();
        QuickSuite quick = QuickChoice.of(new ScenarioKills("", 0, Map.of(shared, 10),
                Map.of("Common/protocol/numbers/a", List.of(shared), "Common/protocol/numbers/b", List.of())));
        assertThat(quick.share(RequirementSet.DOCUMENTS)).isEqualTo(new DepthShare(0, 0, 0, 1));
        assertThat(quick.share(RequirementSet.FAMILY)).isEqualTo(new DepthShare(0, 10, 0, 2));
    }

    @Test
    void what_is_measured_anew_takes_the_place_of_what_was_known() {
        String defect = "CreateVServerGroup/reply/Weight/null";
        ScenarioKills before = new ScenarioKills("old", 0, Map.of("f: s", 1),
                Map.of(defect, List.of("f: s"), "CreateVServerGroup/reply/Weight/missing", List.of("f: s"),
                        "Gone/reply/x/y", List.of("f: s")));
        ScenarioKills now = ScenarioKills.of("new", List.of(
                new EvaluationResult("", Candidate.Kind.UNMODIFIED, "", Map.of(), Map.of(), Map.of(), List.of(), Map.of("f: t", 3), 5, 1),
                new EvaluationResult("", Candidate.Kind.DEFECT, defect, Map.of(), Map.of(), Map.of(), List.of("f: t"), Map.of(), 5, 1)),
                before);
        assertThat(now.foundBy()).isEqualTo(Map.of(
                defect, List.of("f: t"), "CreateVServerGroup/reply/Weight/missing", List.of("f: s")));
        assertThat(now.onceARun()).isEqualTo(2);
        assertThat(ScenarioKills.parse(now.text())).isEqualTo(now);
    }
}
