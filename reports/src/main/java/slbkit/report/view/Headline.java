package slbkit.report.view;

import java.util.Locale;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Summary;

/** The run in one sentence. */
final class Headline {

    private final ConformanceReport report;
    private final Summary summary;
    private final int known;
    private final int stale;

    Headline(ConformanceReport report) {
        this.report = report;
        this.summary = report.summary();
        this.known = Problems.of(report, DisplayStatus.KNOWN).size();
        this.stale = (int) report.rules().stream().filter(RuleResult::stale).count();
    }

    /** What the run claims of the target, without the verdict's own word. */
    String claim() {
        if (report.sentNothing()) {
            return "no call was sent, so there is no result";
        }
        if (report.heardNothing()) {
            return "no call was answered, so there is no result";
        }
        return judged() + (stale == 0 ? "" : ", %s in the baseline no longer %s".formatted(
                stale == 1 ? "1 entry" : stale + " entries", stale == 1 ? "holds" : "hold"));
    }

    private String judged() {
        return switch (summary.verdict()) {
            case KIT_FAULT -> "%s could not be judged because of a kit fault".formatted(of(summary.kitFault()));
            case NON_CONFORMANT -> of(summary.differs()) + (summary.differs() == 1 ? " differs" : " differ")
                    + (known == 0 ? "" : ", %s of them known".formatted(known))
                    + (summary.unverified() == 0 ? "" : ", %s unverified".formatted(summary.unverified()));
            case NOT_FULLY_VERIFIED -> notVerified();
            case CONFORMANT -> of(summary.conforms()) + (summary.conforms() == 1 ? " conforms" : " conform") + besides();
        };
    }

    /** The verdict as a sentence about the target. */
    String sentence() {
        String target = report.target().name().isBlank() ? "The target" : report.target().name();
        return switch (summary.verdict()) {
            case KIT_FAULT -> target + " was not fully judged: " + claim();
            case NON_CONFORMANT -> target + " does not conform: " + claim();
            case NOT_FULLY_VERIFIED -> target + " is not fully verified: " + claim();
            case CONFORMANT -> target + (known == 0 ? " conforms: " : " conforms except for known differences: ") + claim();
        };
    }

    /** What of the contract was judged: the requirement set, its revision and the depth; empty if the record does not say. */
    String judgedSet() {
        return report.run().set() == null ? "" : "set %s of %s, depth %s".formatted(
                report.run().set(), report.run().revision(), report.run().depth());
    }

    /** What the depth costs and finds, where that is less than everything; empty otherwise. */
    String share() {
        return report.run().share() == null ? "" : "depth %s %s".formatted(
                report.run().depth(), report.run().share().inWords());
    }

    /** A warning if the identity of the target was not checked; empty if it was. */
    String certificateWarning() {
        return report.target().uncheckedCertificate()
                ? "its certificate was not checked (tls.insecure), so the server's identity is not proven" : "";
    }

    /** How long the run took. */
    String seconds() {
        return String.format(Locale.ROOT, "%.1f s", report.run().millis() / 1000.0);
    }

    private String notVerified() {
        if (report.run().cutShort() != null) {
            return "the run ended early (%s), %s".formatted(
                    Sanitizer.line(report.run().cutShort()), unverified());
        }
        if (summary.unverified() == 0) {
            return "none of %s rules was judged".formatted(summary.selected());
        }
        return unverified();
    }

    private String unverified() {
        return "%s could not be verified%s".formatted(
                of(summary.unverified()), summary.differs() == 0 ? ", none differs" : tolerated());
    }

    private String besides() {
        return tolerated() + (summary.notApplicable() == 0 ? "" : ", %s not applicable".formatted(summary.notApplicable()));
    }

    /** The differences that do not fail the run. */
    private String tolerated() {
        int below = summary.differs() - known;
        return (below == 0 ? "" : ", %s differ below the chosen level".formatted(below))
                + (known == 0 ? "" : known == 1 ? ", 1 known difference" : ", %s known differences".formatted(known));
    }

    /** How many entries of the baseline no longer hold. */
    int stale() {
        return stale;
    }

    /** How many differences the baseline lists. */
    int known() {
        return known;
    }

    private String of(int count) {
        return "%s of %s %s".formatted(count, summary.selected(), summary.selected() == 1 ? "rule" : "rules");
    }
}
