package slbkit.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DefectsTest {

    /** One in so many is probed by a thorough build; 1 probes all of them, which takes a minute or two. */
    private static final int ONE_IN = Integer.getInteger("slb.independent.probe-one-in", 20);

    @Test
    void should_have_names_of_their_own() {
        Set<String> names = Defects.all().stream().map(Defect::toString).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(Defects.all()).hasSizeGreaterThan(150);
        Defects.all().forEach(defect -> assertThat(defect.breaks()).as(defect.toString()).isNotBlank());
    }

    @Test
    @Tag("thorough")
    void should_each_show_in_some_reply() {
        Map<String, List<String>> good = new HashMap<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < Defects.all().size(); i += ONE_IN) {
            Defect defect = Defects.all().get(i);
            List<String> expected = good.computeIfAbsent(defect.operation(), Probe::of);
            if (Probe.of(defect).equals(expected)) {
                unseen.add(defect.toString());
            }
        }
        assertThat(unseen).as("defects that no call shows").isEmpty();
    }

    @Test
    @Tag("thorough")
    void should_be_probed_by_calls_that_answer_the_same_twice() {
        for (String operation : Defects.all().stream().map(Defect::operation).distinct().toList()) {
            assertThat(Probe.of(operation)).as(operation).isEqualTo(Probe.of(operation));
        }
    }
}
