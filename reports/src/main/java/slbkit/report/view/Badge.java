package slbkit.report.view;

import java.util.Map;
import slbkit.report.ConformanceReport;

/** The verdict as a picture for a README. */
final class Badge {

    private static final int CHARACTER = 7;
    private static final int MARGIN = 10;
    private static final String LABEL = "SLB API";

    private Badge() {
    }

    static String of(ConformanceReport report) {
        String message = "%s %s/%s".formatted(
                report.summary().verdict(), report.summary().conforms(), report.summary().selected());
        int left = LABEL.length() * CHARACTER + MARGIN;
        int right = message.length() * CHARACTER + MARGIN;
        return Templates.render("badge.svg.peb", Map.of(
                "label", LABEL,
                "message", message,
                "sentence", new Headline(report).sentence(),
                "left", left,
                "right", right,
                "width", left + right,
                "leftMiddle", left / 2,
                "rightMiddle", left + right / 2,
                "colour", colour(report)));
    }

    private static String colour(ConformanceReport report) {
        return switch (report.summary().verdict()) {
            case CONFORMANT -> "#1a6b3c";
            case NON_CONFORMANT -> "#a3152a";
            case NOT_FULLY_VERIFIED -> "#7a4b00";
            case KIT_FAULT -> "#6b2fa0";
        };
    }
}
