package slbkit.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.TestBed;
import slbkit.run.Trial;

/** The load balancer's default server group, whose weights a scenario puts back as it found them. */
public final class DefaultGroup {

    private final Trial trial;
    private final TestBed bed;
    private final GroupReader reader;
    private Optional<List<Backend>> before;

    public DefaultGroup(Trial trial, TestBed bed, GroupReader reader) {
        this.trial = trial;
        this.bed = bed;
        this.reader = reader;
    }

    /** What the group held when the scenario first came to it; empty where it cannot be read. */
    public Optional<List<Backend>> before() {
        if (before == null) {
            before = reader.defaultServerGroup();
            Map<String, Integer> weights = new LinkedHashMap<>();
            bed.defaultServers(1).forEach(id -> weights.put(id, weight(id)));
            trial.cleanUp().restoreLater(bed.loadBalancer(), weights);
        }
        return before;
    }

    private int weight(String id) {
        return before.flatMap(servers -> servers.stream()
                        .filter(s -> s.value("ServerId").equals(Optional.of(id)))
                        .findFirst())
                .flatMap(s -> s.value("Weight"))
                .filter(w -> w.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(100);
    }
}
