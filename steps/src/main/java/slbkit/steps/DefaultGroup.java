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
import slbkit.run.PlainCalls;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** The load balancer's default server group, whose weights a scenario puts back as it found them, where it could read them. */
public final class DefaultGroup {

    private final Trial trial;
    private final TestBed bed;
    private final PlainCalls plain;
    private final GroupReader reader;
    private final LastLook lastLook;
    private Optional<List<Backend>> before;

    public DefaultGroup(Trial trial, TestBed bed, PlainCalls plain, GroupReader reader, LastLook lastLook) {
        this.trial = trial;
        this.bed = bed;
        this.plain = plain;
        this.reader = reader;
        this.lastLook = lastLook;
    }

    /**
     * Get the group ready for a scenario that sets weights: the run's first plain call is made now, and not between the
     * state that the scenario compares with and the call that it judges.
     */
    public void settle() {
        if (!plain.knowsShape("SetBackendServers")) {
            putBackLater(reader.defaultServerGroupAtFirst().or(this::read));
            plain.findShape("SetBackendServers");
        }
        before();
    }

    /** What the group held when the scenario first came to it; empty where it cannot be read. */
    public Optional<List<Backend>> before() {
        if (before == null) {
            before = read();
            putBackLater(before);
        }
        return before;
    }

    private void putBackLater(Optional<List<Backend>> held) {
        Map<String, Integer> known = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        bed.defaultServers(1).forEach(id -> weight(held, id).ifPresentOrElse(
                weight -> known.put(id, weight), () -> unknown.add(id)));
        trial.cleanUp().restoreLater(bed.loadBalancer(), known, unknown);
    }

    private Optional<List<Backend>> read() {
        try {
            return reader.defaultServerGroup();
        } catch (Unverifiable e) {
            trial.latestReply().ifPresent(lastLook::at);
            throw e;
        }
    }

    private static Optional<Integer> weight(Optional<List<Backend>> held, String id) {
        return held.flatMap(servers -> servers.stream()
                        .filter(s -> s.value("ServerId").equals(Optional.of(id)))
                        .findFirst())
                .flatMap(s -> s.value("Weight"))
                .filter(w -> w.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }
}
