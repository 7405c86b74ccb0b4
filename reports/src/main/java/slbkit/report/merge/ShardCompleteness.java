package slbkit.report.merge;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import slbkit.report.ConformanceReport;
import slbkit.report.UnusableException;

/** Refuses to join shards if one is missing: scenarios that were not run would look like scenarios not selected. */
final class ShardCompleteness {

    private ShardCompleteness() {
    }

    /** Runs that name no shard, such as those of older suites, are accepted, because they cannot be counted. */
    static void require(List<ConformanceReport> shards) {
        Set<String> given = shards.stream()
                .map(shard -> shard.run().shard())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> sizes = given.stream().map(ShardCompleteness::of).collect(Collectors.toSet());
        if (sizes.size() > 1) {
            throw new UnusableException("the runs are shards of sets of " + sizes.stream().sorted().collect(joining(" and "))
                    + "; only shards of one set join");
        }
        for (String size : sizes) {
            String missing = IntStream.rangeClosed(1, Integer.parseInt(size))
                    .mapToObj(number -> number + "/" + size)
                    .filter(shard -> !given.contains(shard))
                    .collect(joining(", "));
            if (!missing.isEmpty()) {
                throw new UnusableException("no report of shard " + missing + " is given; run it with --shard, "
                        + "and name its folder, too");
            }
        }
    }

    private static String of(String shard) {
        return shard.substring(shard.indexOf('/') + 1);
    }
}
