package slbkit.report;

import java.util.Locale;

/**
 * What a depth costs and finds, measured on the stub and its registered defects.
 *
 * @param calls how many calls it makes
 * @param allCalls how many calls depth full makes
 * @param defects how many registered defects it finds by the rules that they contradict
 * @param allDefects how many there are
 */
public record DepthShare(int calls, int allCalls, int defects, int allDefects) {

    /** The share of the calls, in percent. */
    public double percentOfCalls() {
        return 100.0 * calls / allCalls;
    }

    /** The share of the defects, in percent. */
    public double percentOfDefects() {
        return 100.0 * defects / allDefects;
    }

    /** What the depth does, in words. */
    public String inWords() {
        return String.format(Locale.ROOT, "makes about %.0f %% of the calls and finds %.0f %% of the registered defects",
                percentOfCalls(), percentOfDefects());
    }
}
