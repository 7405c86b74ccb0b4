package slbkit.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.compare.RunRef;

/**
 * The runs before a run: what each of them said of every rule, and the newest of them whole. Many records are more
 * than a small machine holds, so they are taken one after the other, and no more than two are kept.
 */
public final class EarlierRuns {

    /** No earlier run is known. */
    public static final EarlierRuns NONE = new EarlierRuns(List.of(), List.of());

    /** A line of history is for a look, not for statistics. */
    private static final int SHOWN = 12;

    /**
     * An earlier run.
     *
     * @param statuses by rule, what it said
     */
    private record Past(RunRef run, Map<String, DisplayStatus> statuses) {

        static Past of(ConformanceReport report) {
            Map<String, DisplayStatus> statuses = new HashMap<>();
            report.rules().forEach(rule -> statuses.put(rule.id(), DisplayStatus.of(rule)));
            return new Past(RunRef.to(report), statuses);
        }

        String day() {
            return run.began().substring(0, Math.min(10, run.began().length()));
        }
    }

    /** The status of a rule in a run, with the run's day, or day and time if there were several runs on that day. */
    record Entry(String when, DisplayStatus status) {
    }

    private final List<Past> past;
    /** The newest first, and one more, for the newest may be the very run that is shown. */
    private final List<ConformanceReport> newest;

    private EarlierRuns(List<Past> past, List<ConformanceReport> newest) {
        this.past = past;
        this.newest = newest;
    }

    /** These runs, in any order; a run that is given twice counts once. */
    public static EarlierRuns of(Stream<Supplier<ConformanceReport>> records) {
        List<Past> past = new ArrayList<>();
        List<ConformanceReport> newest = new ArrayList<>();
        Set<String> known = new HashSet<>();
        records.map(Supplier::get).filter(report -> known.add(report.run().id())).forEach(report -> {
            past.add(Past.of(report));
            newest.add(report);
            newest.sort(Comparator.comparing((ConformanceReport r) -> r.run().started()).reversed());
            newest.subList(Math.min(2, newest.size()), newest.size()).clear();
        });
        past.sort(Comparator.comparing((Past p) -> p.run().started()).thenComparing(p -> p.run().id()));
        return new EarlierRuns(List.copyOf(past), List.copyOf(newest));
    }

    /** The same without the run itself. */
    EarlierRuns without(ConformanceReport report) {
        String id = report.run().id();
        return new EarlierRuns(
                past.stream().filter(p -> !p.run().id().equals(id)).toList(),
                newest.stream().filter(r -> !r.run().id().equals(id)).toList());
    }

    /** The newest of them; null if there is none. */
    ConformanceReport newest() {
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** The runs, oldest first. */
    List<RunRef> runs() {
        return past.stream().map(Past::run).toList();
    }

    /** The statuses of a rule in the latest of them, oldest first; empty if none of them judged it. */
    List<Entry> history(String rule) {
        List<Past> shown = past.subList(Math.max(0, past.size() - SHOWN), past.size());
        List<Entry> entries = shown.stream()
                .map(run -> new Entry(when(run), run.statuses().getOrDefault(rule, DisplayStatus.NOT_SELECTED)))
                .toList();
        return entries.stream().allMatch(e -> e.status() == DisplayStatus.NOT_SELECTED) ? List.of() : entries;
    }

    private String when(Past run) {
        boolean alone = past.stream().filter(other -> other.day().equals(run.day())).count() == 1;
        return alone ? run.day() : run.run().began();
    }
}
