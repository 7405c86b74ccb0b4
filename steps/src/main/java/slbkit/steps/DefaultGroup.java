package slbkit.steps;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slbkit.judge.LastLook;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** The load balancer's default server group, whose weights a scenario puts back as it found them, where it could read them. */
public final class DefaultGroup {

    private final Trial trial;
    private final TestBed bed;
    private final GroupReader reader;
    private final LastLook lastLook;
    private Optional<List<Backend>> before;

    public DefaultGroup(Trial trial, TestBed bed, GroupReader reader, LastLook lastLook) {
        this.trial = trial;
        this.bed = bed;
        this.reader = reader;
        this.lastLook = lastLook;
    }

    /** What the group held when the scenario first came to it; empty where it cannot be read. */
    public Optional<List<Backend>> before() {
        if (before == null) {
            before = read();
            Map<String, Integer> known = new LinkedHashMap<>();
            Set<String> unknown = new LinkedHashSet<>();
            bed.defaultServers(1).forEach(id -> weight(id).ifPresentOrElse(
                    weight -> known.put(id, weight), () -> unknown.add(id)));
            trial.cleanUp().restoreLater(bed.loadBalancer(), known, unknown);
        }
        return before;
    }

    private Optional<List<Backend>> read() {
        try {
            return reader.defaultServerGroup();
        } catch (Unverifiable e) {
            trial.latestReply().ifPresent(lastLook::at);
            throw e;
        }
    }

    private Optional<Integer> weight(String id) {
        return before.flatMap(servers -> servers.stream()
                        .filter(s -> s.value("ServerId").equals(Optional.of(id)))
                        .findFirst())
                .flatMap(s -> s.value("Weight"))
                .filter(w -> w.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }
}
