package slbkit.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.report.VerifiedShare;
import slbkit.report.view.Sanitizer;

/** The messages of a run that verified too little: how much it verified, and which settings would verify more. */
final class TooLittleVerified {

    private static final int MOST_CAUSES = 3;

    private TooLittleVerified() {
    }

    static List<String> lines(ConformanceReport report, RunOptions options) {
        VerifiedShare share = VerifiedShare.of(report.summary());
        List<String> lines = new ArrayList<>();
        lines.add("only %s of %s rules were verified (%s %%); --min-verified asks for %s %%; to verify more:".formatted(
                share.verified(), share.of(), 100 * share.verified() / Math.max(1, share.of()), options.minVerified()));
        if (options.target() == null && options.endpoint() != null) {
            lines.add(("  write a profile with fixtures.load-balancer, fixtures.servers, fixtures.default-servers and capabilities, "
                    + "and give it as --target in place of --endpoint; this begins one: init --endpoint %s --load-balancer ID "
                    + "--server ID --server ID").formatted(Sanitizer.line(options.endpoint())));
        }
        causes(report).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CAUSES)
                .forEach(cause -> lines.add("  %s: %s".formatted(
                        cause.getValue() == 1 ? "1 rule" : cause.getValue() + " rules", Sanitizer.line(cause.getKey()))));
        return lines;
    }

    /** By cause, how many rules could not be verified. */
    static Map<String, Long> causes(ConformanceReport report) {
        return report.rules().stream()
                .filter(rule -> rule.counts() && rule.verdict() == Verdict.UNVERIFIED)
                .collect(Collectors.groupingBy(RuleResult::cause, Collectors.counting()));
    }
}
