package slbkit.report.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import slbkit.contract.Level;
import slbkit.contract.Source;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.ConformanceReport.Run;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ConformanceReport.Summary;
import slbkit.report.ConformanceReport.Target;
import slbkit.report.Exchange;
import slbkit.report.Observation;
import slbkit.report.RunVerdict;
import slbkit.report.ScenarioRef;
import slbkit.report.Verdict;

/** A record in which every text is an attack. */
final class HostileRun {

    /** Markup, quotes, template and entity syntax, terminal control, illegal XML, bidi, markdown, half a surrogate. */
    static final String ATTACK = "</title></style></script></pre></details>\"'><img src=x onerror=alert(1)>"
            + "<script>alert(1)</script>]]><!-- {{ 7*7 }} {% raw %} &lt;b&gt; \u0000\u0008\u001b[31mred\u001b]0;t\u0007 \r\n"
            + "\u202egnp.exe \u2028 \ud800 \ufffe `` ` [x](javascript:alert(1)) | **b** @everyone https://evil.example $(id)";

    private HostileRun() {
    }

    static ConformanceReport report() {
        return report(ATTACK);
    }

    static ConformanceReport report(String attack) {
        return new ConformanceReport(
                new Suite(attack, attack, attack, attack, null),
                new Target(attack, "javascript:" + attack, Map.of(attack, List.of(attack))),
                new Run(attack, Instant.EPOCH + attack, 1, 1, 0, 0, List.of(attack), null, null, null, null, null, null),
                new Summary(RunVerdict.KIT_FAULT, 5, 4, 1, 1, 1, 0, 1),
                List.of(
                        rule(attack, Level.MUST, Verdict.KIT_FAULT),
                        rule("b" + attack, Level.MUST, Verdict.DIFFERS),
                        rule("c" + attack, Level.SHOULD, Verdict.UNVERIFIED),
                        rule("d" + attack, Level.MUST, Verdict.CONFORMS),
                        rule("e" + attack, Level.OBSERVE, Verdict.CONFORMS)),
                List.of(new Exchange(
                        attack,
                        attack,
                        new Exchange.Sent(attack, attack, Map.of(attack, attack), Map.of(attack, attack), attack),
                        new Exchange.Received(200, Map.of(attack, List.of(attack)), "{\"a\":\"" + attack, ""),
                        1)),
                List.of(new Observation("e" + attack, attack, attack)));
    }

    private static RuleResult rule(String text, Level level, Verdict verdict) {
        return new RuleResult(
                text, text, text, level, text, new Source(text, text, text), true, verdict, text, text, text,
                List.of(new ScenarioRef(text, text)), List.of(text.substring(text.startsWith("<") ? 0 : 1)), text,
                null, null, null, null, null, null, null);
    }
}
