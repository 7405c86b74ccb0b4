package slbkit.report.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;

/** The status of a rule for readers: its verdict, or why it has none. Each has a symbol and a word, not only a colour. */
enum DisplayStatus {
    KIT_FAULT("!", "kit fault"),
    DIFFERS("✗", "differs"),
    /** Conforms although the baseline lists a difference: this fails the run. */
    STALE("◇", "stale baseline"),
    KNOWN("≈", "known difference"),
    /** Differs from a rule that came after the judged revision: it decides nothing. */
    LATER("+", "later rule"),
    UNVERIFIED("?", "unverified"),
    CONFORMS("✓", "conforms"),
    NOT_APPLICABLE("–", "not applicable"),
    OBSERVED("○", "observed"),
    NOT_OBSERVED("◌", "not observed"),
    NOT_SELECTED("·", "not selected");

    private final String symbol;
    private final String word;

    DisplayStatus(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    static DisplayStatus of(RuleResult rule) {
        if (!rule.selected()) {
            return NOT_SELECTED;
        }
        if (rule.level() == Level.OBSERVE && rule.verdict() != Verdict.KIT_FAULT) {
            return rule.verdict() == Verdict.CONFORMS ? OBSERVED : NOT_OBSERVED;
        }
        if (rule.since() != null && rule.verdict() == Verdict.DIFFERS) {
            return LATER;
        }
        if (rule.excused()) {
            return KNOWN;
        }
        if (rule.stale() && rule.verdict() != Verdict.DIFFERS) {
            return STALE;
        }
        return switch (rule.verdict()) {
            case KIT_FAULT -> KIT_FAULT;
            case DIFFERS -> DIFFERS;
            case UNVERIFIED -> UNVERIFIED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case CONFORMS -> CONFORMS;
        };
    }

    /** How many of the rules have which status, the worst first. */
    static Map<DisplayStatus, Integer> counts(List<RuleResult> rules) {
        Map<DisplayStatus, Integer> counts = new EnumMap<>(DisplayStatus.class);
        rules.forEach(rule -> counts.merge(of(rule), 1, Integer::sum));
        return counts;
    }

    /** The rules of a run with this status, in the record's order. */
    List<RuleResult> in(ConformanceReport report) {
        return report.rules().stream().filter(rule -> of(rule) == this).toList();
    }

    public String symbol() {
        return symbol;
    }

    public String word() {
        return word;
    }

    /** The name that the style sheet and the filter know it by. */
    public String key() {
        return word.replace(' ', '-');
    }

    /** Whether a report usually has rules with this status. */
    boolean usual() {
        return this != STALE && this != KNOWN && this != LATER && this != NOT_OBSERVED;
    }

    /** Whether a reader should look at it. */
    public boolean problem() {
        return this == KIT_FAULT || this == DIFFERS || this == STALE || this == KNOWN || this == LATER || this == UNVERIFIED;
    }
}
