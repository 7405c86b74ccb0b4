package slbkit.report.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;

/** A run's texts without what every run has anew: its own id, and the ids that the target gave out in it. */
final class Steady {

    private static final Pattern GIVEN =
            Pattern.compile("\"(?:RequestId|VServerGroupId|MasterSlaveServerGroupId)\"\\s*:\\s*\"([^\"]{4,})\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(RequestId|VServerGroupId|MasterSlaveServerGroupId)=[^\\s,;]+");
    private static final String LEFT_OUT = "…";

    private final List<String> fleeting;

    Steady(ConformanceReport report) {
        Set<String> found = new TreeSet<>(Comparator.comparing(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        String texts = texts(report);
        report.exchanges().forEach(exchange -> {
            Matcher id = GIVEN.matcher(exchange.reply().body());
            while (id.find()) {
                if (texts.contains(id.group(1))) {
                    found.add(id.group(1));
                }
            }
        });
        // the report of joined runs names them all
        Stream.of(report.run().id().split("\\+")).filter(id -> !id.isBlank()).forEach(found::add);
        fleeting = List.copyOf(found);
    }

    String of(String text) {
        String steady = NAMED.matcher(text).replaceAll("$1=" + LEFT_OUT);
        for (String id : fleeting) {
            steady = steady.replace(id, LEFT_OUT);
        }
        return steady.replaceAll("slb[Kk]it-" + LEFT_OUT + "-\\d+", LEFT_OUT);
    }

    private static String texts(ConformanceReport report) {
        StringBuilder texts = new StringBuilder();
        report.rules().forEach(rule -> texts.append(rule.observed()).append('\n').append(rule.cause()).append('\n'));
        report.observations().forEach(observation -> texts.append(observation.answer()).append('\n'));
        return texts.toString();
    }
}
