package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.StrengthReport;
import slbkit.report.SuiteProof;
import slbkit.report.view.StrengthPage;
import slbkit.run.Depth;
import slbkit.stub.mutation.register.Defects;
import slbkit.suite.SuiteInfo;

/** A sample of the proof over all kinds of defects, quick enough for every build, and a larger one. */
@Order(2) // the longest first
class StrengthSampleTest {

    private static final List<String> DEFECTS = List.of(
            "SetBackendServers/error/Mismatched.ZoneId/another-status",
            "RemoveVServerGroupBackendServers/reply/Weight/as-text",
            "SetBackendServers/request/Weight.range/up-to-101",
            "SetBackendServers/behaviour/zero/zero-as-1",
            "Common/signature/wrong/accepted");
    private static final List<String> MORE_DEFECTS = List.of(
            "RemoveVServerGroupBackendServers/error/LbStatusNotSupport/never-raised",
            "RemoveVServerGroupBackendServers/error/LbStatusNotSupport/another-message",
            "RemoveVServerGroupBackendServers/error/LbStatusNotSupport/without-RequestId",
            "SetBackendServers/reply/RequestId.unique/constant",
            "RemoveVServerGroupBackendServers/request/RegionId.required/not-required",
            "RemoveVServerGroupBackendServers/behaviour/own-group-only/every-group",
            "AddVServerGroupBackendServers/behaviour/parallel/the-last-one-wins",
            // a second deletion in JSON proves nothing about one in XML
            "DeleteVServerGroup/reply/RequestId/missing",
            "Common/protocol/GET/rejected",
            "Common/protocol/content-type/missing");

    private static final List<String> VARIANTS = List.of("reading/remove-lists-the-change");
    private static final List<String> MORE_VARIANTS = List.of("wire/escaped-letters", "shape/members-reversed", "shape/ids-as-numbers");

    @TempDir
    Path folder;

    @Test
    void a_sample_of_the_defects_is_found_and_one_of_each_rule_that_the_last_proof_does_not_know()
            throws InterruptedException {
        List<String> defects = new ArrayList<>(DEFECTS);
        defects.addAll(ofNewRules());
        assertFound(defects);
    }

    @Test
    @Tag("thorough")
    void a_larger_sample_of_the_defects_is_found() throws InterruptedException {
        assertFound(MORE_DEFECTS);
    }

    /** One defect of each rule that the last proof does not know. */
    private static Collection<String> ofNewRules() {
        SuiteProof proof = SuiteInfo.packaged().proof();
        Map<String, String> defects = new LinkedHashMap<>();
        Defects.packaged().all().stream().filter(d -> proof.of(d.rule()).isEmpty())
                .forEach(d -> defects.putIfAbsent(d.rule(), d.name()));
        return defects.values();
    }

    private void assertFound(List<String> defects) throws InterruptedException {
        List<Candidate> candidates = Candidate.all().stream().filter(c -> defects.contains(c.name())).toList();
        List<EvaluationResult> tried = new EvaluationRunner(Depth.FULL, new ResultCache(folder.resolve("tried.jsonl")), line -> { }).of(candidates, 2);
        StrengthReport proof = new KillMatrix(tried).report(false, Depth.FULL, 0);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.exact()).isEqualTo(candidates.size());
        assertThat(StrengthPage.of(proof)).contains("Every defect is found");
        assertThat(defects).allMatch(StrengthPage.of(proof)::contains);
    }

    @Test
    void a_sample_of_the_variants_passes() {
        assertPassed(VARIANTS);
    }

    @Test
    @Tag("thorough")
    void a_larger_sample_of_the_variants_passes() {
        assertPassed(MORE_VARIANTS);
    }

    private static void assertPassed(List<String> variants) {
        Evaluation trying = Evaluation.of(List.of(), Depth.FULL);
        List<EvaluationResult> tried = Candidate.all().stream()
                .filter(c -> variants.contains(c.name()))
                .map(c -> trying.on(c, "", List.of("RemoveVServerGroupBackendServers/*")))
                .toList();
        StrengthReport proof = new KillMatrix(tried).report(false, Depth.FULL, 0);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.passed()).isEqualTo(variants.size());
    }

    /** Every call of a removal also changes other groups, which is where a scenario that was left out could differ. */
    @Test
    @Tag("thorough")
    void the_scenarios_that_a_defect_cannot_change_find_nothing() {
        Candidate candidate = Candidate.all().stream()
                .filter(c -> c.name().equals("RemoveVServerGroupBackendServers/behaviour/own-group-only/every-group"))
                .findFirst().orElseThrow();
        EvaluationResult whole = Evaluation.of(List.of(), Depth.FULL).on(candidate, "");
        EvaluationResult reduced = Evaluation.of(List.of(candidate), Depth.FULL).on(candidate, "");
        assertThat(reduced.differing().keySet()).isNotEmpty().isEqualTo(whole.differing().keySet());
        assertThat(reduced.exchanges()).isLessThan(whole.exchanges() / 2);
    }

    @Test
    @Tag("thorough")
    void what_was_tried_is_not_tried_again() throws Exception {
        List<String> one = List.of("SetBackendServers/behaviour/zero/zero-as-1");
        Candidate candidate = Candidate.all().stream().filter(c -> one.contains(c.name())).findFirst().orElseThrow();
        Path file = folder.resolve("tried.jsonl");
        EvaluationResult first = new EvaluationRunner(Depth.QUICK, new ResultCache(file), line -> { }).of(List.of(candidate), 1).get(0);
        Files.writeString(file, Files.readString(file) + "{\"digest\": cut off");
        EvaluationResult second = new EvaluationRunner(Depth.QUICK, new ResultCache(file), line -> { }).of(List.of(candidate), 1).get(0);
        assertThat(second).isEqualTo(first);
        assertThat(new CacheKey(Depth.QUICK).of(candidate)).isEqualTo(first.digest());
        assertThat(new CacheKey(Depth.FULL).of(candidate)).isNotEqualTo(first.digest());
    }
}
