package slbkit.report.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;

/**
 * The minimal pair that a rejection is judged by: a call with a fault, and the same call with only the fault repaired.
 *
 * @param rows the parameters that tell the calls apart
 */
record MinimalPairView(Exchange first, Exchange second, List<Row> rows) {

    /** A parameter as either call has it. */
    record Row(String name, DiffSegment first, DiffSegment second) {
    }

    /** About what the tags around a pair weigh. */
    static final int FRAME = 520;

    private static final int WIDTH = 300;
    /** What differs between any two signed calls. */
    private static final Set<String> VOLATILE = Set.of("Signature", "SignatureNonce", "Timestamp");
    private static final Pattern CODE = Pattern.compile("\"Code\"\\s*:\\s*\"([^\"]*)\"|<Code>([^<]*)</Code>");

    /** The pair that the rule was judged by; null where it names none, or the record does not have it whole. */
    static MinimalPairView of(RuleResult rule, ConformanceReport report) {
        if (rule.pair() == null) {
            return null;
        }
        Optional<Exchange> faulty = report.exchange(rule.pair().faulty());
        return report.exchange(rule.pair().repaired())
                .flatMap(repaired -> faulty.map(first -> new MinimalPairView(first, repaired, rows(first, repaired))))
                .orElse(null);
    }

    private static List<Row> rows(Exchange first, Exchange second) {
        Map<String, String> one = first.request().parameters();
        Map<String, String> other = second.request().parameters();
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(VOLATILE);
        return names.stream()
                .filter(name -> !String.valueOf(one.get(name)).equals(String.valueOf(other.get(name))))
                .map(name -> DiffSegment.apart(name, shown(one.get(name)), shown(other.get(name))))
                .toList();
    }

    private static String shown(String value) {
        return value == null ? "(not sent)" : value.isEmpty() ? "(empty)" : Sanitizer.line(value);
    }

    boolean has(Exchange exchange) {
        return exchange.id().equals(first.id()) || exchange.id().equals(second.id());
    }

    public String firstReply() {
        return reply(first);
    }

    public String secondReply() {
        return reply(second);
    }

    private static String reply(Exchange exchange) {
        if (!exchange.reply().came()) {
            return "no reply";
        }
        Matcher code = CODE.matcher(exchange.reply().body());
        String named = code.find() ? " " + (code.group(1) == null ? code.group(2) : code.group(1)) : "";
        return Sanitizer.line(exchange.reply().status() + named, WIDTH);
    }

    /** About how many bytes it takes on a page. */
    int weight() {
        return FRAME + rows.stream().mapToInt(r -> 80 + r.first().weight() + r.second().weight()).sum();
    }
}
