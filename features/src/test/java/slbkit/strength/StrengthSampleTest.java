package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.report.StrengthReport;
import slbkit.report.view.StrengthPage;

/** A sample of the proof over all kinds of defects, quick enough for every build. */
class StrengthSampleTest {

    private static final List<String> DEFECTS = List.of(
            "RemoveVServerGroupBackendServers/error/LbStatusNotSupport/never-raised",
            "SetBackendServers/error/Mismatched.ZoneId/another-status",
            "RemoveVServerGroupBackendServers/reply/Weight/as-text",
            "SetBackendServers/reply/RequestId.unique/constant",
            "SetBackendServers/request/Weight.range/up-to-101",
            "RemoveVServerGroupBackendServers/request/RegionId.required/not-required",
            "SetBackendServers/behaviour/zero/zero-as-1",
            "RemoveVServerGroupBackendServers/behaviour/own-group-only/every-group",
            "AddVServerGroupBackendServers/behaviour/parallel/the-last-one-wins",
            "Common/protocol/GET/refused",
            "Common/protocol/content-type/missing",
            "Common/signature/wrong/taken");

    private static final List<String> VARIANTS = List.of(
            "wire/escaped-letters", "shape/members-reversed", "shape/ids-as-numbers", "reading/remove-lists-the-change");

    @TempDir
    Path folder;

    @Test
    void a_sample_of_the_defects_is_found() throws InterruptedException {
        Trying trying = new Trying(false);
        List<Tried> tried = new ArrayList<>();
        for (Candidate candidate : Candidate.all()) {
            if (DEFECTS.contains(candidate.name())) {
                tried.add(trying.on(candidate, ""));
            }
        }
        StrengthReport proof = new Matrix(tried).report(false, false, 0);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.exact()).isEqualTo(DEFECTS.size());
        assertThat(StrengthPage.of(proof)).contains("Every defect is found").contains(DEFECTS.get(0));
    }

    @Test
    void a_sample_of_the_variants_passes() {
        Trying trying = new Trying(false);
        List<Tried> tried = Candidate.all().stream()
                .filter(c -> VARIANTS.contains(c.name()))
                .map(c -> trying.on(c, "", List.of("RemoveVServerGroupBackendServers/*")))
                .toList();
        StrengthReport proof = new Matrix(tried).report(false, false, 0);
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.passed()).isEqualTo(VARIANTS.size());
    }

    @Test
    void what_was_tried_is_not_tried_again() throws Exception {
        List<String> one = List.of("Common/protocol/content-type/text-plain");
        Candidate candidate = Candidate.all().stream().filter(c -> one.contains(c.name())).findFirst().orElseThrow();
        Path file = folder.resolve("tried.jsonl");
        Tried first = new Proof(false, new Log(file), line -> { }).of(List.of(candidate), 1).get(0);
        Files.writeString(file, Files.readString(file) + "{\"digest\": cut off");
        Tried second = new Proof(false, new Log(file), line -> { }).of(List.of(candidate), 1).get(0);
        assertThat(second).isEqualTo(first);
        assertThat(new Circumstances(false).of(candidate)).isEqualTo(first.digest());
        assertThat(new Circumstances(true).of(candidate)).isNotEqualTo(first.digest());
    }
}
