package slbkit.report.view;

import java.util.Map;
import slbkit.report.ConformanceReport;
import slbkit.report.RunVerdict;

/** The verdict as a picture for a README. */
final class Badge {

    private static final int CHARACTER = 7;
    private static final int MARGIN = 10;
    private static final String LABEL = "SLB API";

    private Badge() {
    }

    static String of(ConformanceReport report) {
        Headline headline = new Headline(report);
        String message = "%s %s/%s%s%s%s".formatted(
                report.summary().verdict(), report.summary().conforms(), report.summary().selected(),
                headline.known() == 0 ? "" : ", %s known".formatted(headline.known()),
                headline.stale() == 0 ? "" : ", %s stale".formatted(headline.stale()),
                set(report));
        int left = LABEL.length() * CHARACTER + MARGIN;
        int right = message.length() * CHARACTER + MARGIN;
        return Templates.render("badge.svg.peb", Map.of(
                "label", LABEL,
                "message", message,
                "sentence", headline.sentence(),
                "left", left,
                "right", right,
                "width", left + right,
                "leftMiddle", left / 2,
                "rightMiddle", left + right / 2,
                "colour", colour(report, headline)));
    }

    /** The requirement set with its revision, and the depth unless it is full, because the badge is often seen without a page. */
    private static String set(ConformanceReport report) {
        return report.run().set() == null ? "" : ", %s %s%s".formatted(report.run().set(), report.run().revision(),
                "quick".equals(report.run().depth()) ? " (quick)" : "");
    }

    /** As red as the run where it fails, and green only where nothing differs. */
    private static String colour(ConformanceReport report, Headline headline) {
        if (headline.stale() > 0 && report.summary().verdict() != RunVerdict.KIT_FAULT) {
            return "#a3152a";
        }
        return switch (report.summary().verdict()) {
            case CONFORMANT -> headline.known() == 0 ? "#1a6b3c" : "#7a4b00";
            case NON_CONFORMANT -> "#a3152a";
            case NOT_FULLY_VERIFIED -> "#7a4b00";
            case KIT_FAULT -> "#6b2fa0";
        };
    }
}
