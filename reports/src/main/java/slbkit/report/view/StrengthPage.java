package slbkit.report.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slbkit.report.StrengthReport;
import slbkit.report.StrengthReport.DefectResult;

/** matrix.html: the kill matrix, in one file that loads nothing else. */
public final class StrengthPage {

    private StrengthPage() {
    }

    /** The page of a proof. */
    public static String of(StrengthReport report) {
        List<DefectResult> defects = report.defects();
        Map<String, Object> values = new HashMap<>();
        values.put("style", Templates.STYLE);
        values.put("seal", PageSeal.of(Templates.STYLE, ""));
        values.put("report", report);
        values.put("line", report.inOneLine());
        values.put("problems", report.problems());
        values.put("collateral", defects.stream().filter(d -> !d.collateral().isEmpty()).toList());
        values.put("defects", defects);
        values.put("variants", report.variants());
        values.put("kills", report.kills().entrySet());
        return Templates.render("strength.html.peb", values);
    }
}
