package slbkit.report.view;

import java.util.Map;
import slbkit.report.StrengthReport;

/** matrix.html: the kill matrix, in one file that loads nothing else. */
public final class StrengthPage {

    private StrengthPage() {
    }

    /** The page of a proof. */
    public static String of(StrengthReport report) {
        return Templates.page("strength.html.peb", "", Map.of(
                "line", report.inOneLine(),
                "problems", report.problems(),
                "collateral", report.defects().stream().filter(d -> !d.collateral().isEmpty()).toList(),
                "defects", report.defects(),
                "variants", report.variants(),
                "kills", report.kills().entrySet()));
    }
}
