package slbkit.suite;

import java.util.List;
import java.util.Locale;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.QuickSuite;
import slbkit.profile.Limits;
import slbkit.report.DepthShare;
import slbkit.run.Depth;
import slbkit.run.Selection;

/**
 * A rough estimate of the duration of a run: the number of its calls on the stub, times the duration of the first call.
 *
 * @param calls how many calls it makes
 * @param millis how long a call takes
 * @param atOnce how many calls it makes at the same time
 * @param requestsPerSecond the most calls a second; 0 for no limit
 */
record Estimate(int calls, long millis, int atOnce, int requestsPerSecond) {

    /** From this many seconds on, a user may want fewer calls. */
    private static final long LONG = 120;

    static Estimate of(RunOptions options, Selection selection, Limits limits, long millis) {
        DepthShare share = QuickSuite.packaged().share(options.set());
        boolean quick = options.depth() == Depth.QUICK;
        List<?> whole = Catalogue.packaged().scenarios().stream()
                .filter(s -> options.set().includes(s.set()))
                .filter(s -> !quick || QuickSuite.packaged().has(s))
                .toList();
        double part = (double) selection.scenarios().size() / whole.size();
        return new Estimate((int) Math.ceil((quick ? share.calls() : share.allCalls()) * part), millis,
                limits.atOnce(options.parallel()), limits.requestsPerSecond());
    }

    long seconds() {
        double perSecond = atOnce * 1000.0 / millis;
        double pace = requestsPerSecond == 0 ? perSecond : Math.min(perSecond, requestsPerSecond);
        return (long) Math.ceil(calls / pace);
    }

    /** The estimate, and for a long whole run, what would be quicker. */
    String inWords(RunOptions options) {
        long seconds = seconds();
        String time = seconds < LONG ? "%s s".formatted(seconds) : "%s minutes".formatted((seconds + 59) / 60);
        String quicker = seconds < LONG || options.depth() == Depth.QUICK ? ""
                : String.format(Locale.ROOT, "; --depth quick %s",
                        QuickSuite.packaged().share(options.set()).inWords());
        return "about %s calls, %s ms each, %s at a time: about %s%s".formatted(calls, millis, atOnce, time, quicker);
    }
}
