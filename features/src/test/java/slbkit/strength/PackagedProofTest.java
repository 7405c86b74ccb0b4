package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.report.SuiteProof;
import slbkit.stub.mutation.register.Defects;
import slbkit.suite.SuiteInfo;

/** features/proof.json names rules and defects that there are, each defect at the rule it contradicts. */
class PackagedProofTest {

    private final SuiteProof proof = SuiteInfo.packaged().proof();

    @Test
    void every_rule_and_every_defect_of_it_is_still_there() {
        assertThat(proof.rules()).isNotEmpty();
        assertThat(proof.rules().keySet()).allMatch(rule -> Contract.documented().rule(rule).isPresent());
        List<String> registered = Defects.packaged().all().stream().map(d -> d.name() + " at " + d.rule()).toList();
        List<String> listed = proof.rules().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(defect -> defect + " at " + e.getKey()))
                .toList();
        assertThat(registered).containsAll(listed);
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void it_says_what_it_proves_and_when() {
        assertThat(proof.procedure()).matches("[0-9a-f]{64}");
        assertThat(proof.version()).isNotEmpty();
        assertThat(LocalDate.parse(proof.made())).isAfter(LocalDate.of(2026, 11, 1));
    }
}
