package slbkit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces what changes from run to run with a placeholder: the run's id, the ids that the target assigned, and times. */
public final class StableText {

    private static final Pattern GIVEN =
            Pattern.compile("\"(?:RequestId|VServerGroupId|MasterSlaveServerGroupId)\"\\s*:\\s*\"([^\"]{4,})\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(RequestId|VServerGroupId|MasterSlaveServerGroupId)=[^\\s,;]+");
    private static final Pattern GIVEN_IN_XML =
            Pattern.compile("<(?:RequestId|VServerGroupId|MasterSlaveServerGroupId)>([^<]{4,})<");
    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?");
    private static final String LEFT_OUT = "…";

    private final List<String> volatileIds;

    /** For the texts of this run. */
    public StableText(ConformanceReport report) {
        Set<String> found = new TreeSet<>(Comparator.comparing(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        String texts = texts(report);
        report.exchanges().forEach(exchange -> {
            for (Pattern given : List.of(GIVEN, GIVEN_IN_XML)) {
                given.matcher(exchange.reply().body()).results().map(id -> id.group(1))
                        .filter(texts::contains).forEach(found::add);
            }
        });
        // the report of joined runs names them all
        Stream.of(report.run().id().split("\\+")).filter(id -> !id.isBlank()).forEach(found::add);
        volatileIds = List.copyOf(found);
    }

    /** The text with a placeholder for each of them. */
    public String of(String text) {
        String steady = NAMED.matcher(text).replaceAll("$1=" + LEFT_OUT);
        steady = TIME.matcher(UUID.matcher(steady).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
        for (String id : volatileIds) {
            steady = steady.replace(id, LEFT_OUT);
        }
        return steady.replaceAll("slb[Kk]it-" + LEFT_OUT + "-\\d+x?g*", LEFT_OUT);
    }

    private static String texts(ConformanceReport report) {
        StringBuilder texts = new StringBuilder();
        report.rules().forEach(rule -> texts.append(rule.observed()).append('\n').append(rule.cause()).append('\n'));
        report.observations().forEach(observation -> texts.append(observation.answer()).append('\n'));
        return texts.toString();
    }
}
