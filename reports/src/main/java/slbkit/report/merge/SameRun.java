package slbkit.report.merge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import slbkit.report.ConformanceReport;
import slbkit.report.UnusableException;

/** Rejects runs of different targets or procedures, and the same run given twice. */
final class SameRun {

    /** Every run of this target starts a stub of its own, at an address of its own. */
    private static final String EMBEDDED = "embedded stub";

    private SameRun() {
    }

    static void require(List<ConformanceReport> shards) {
        if (shards.isEmpty()) {
            throw new UnusableException("no report is given; name the folders of the shards");
        }
        ConformanceReport first = shards.get(0);
        Set<String> runs = new HashSet<>();
        for (ConformanceReport shard : shards) {
            if (!runs.add(shard.run().id())) {
                throw new UnusableException("the run " + shard.run().id() + " is given twice; name each shard once");
            }
            require("suite procedure", s -> s.suite().procedure(), first, shard);
            require("suite version", s -> s.suite().version(), first, shard);
            require("suite commit", s -> s.suite().commit(), first, shard);
            // a record of an older suite does not say
            require("run set", s -> String.valueOf(s.run().set()), first, shard);
            require("run depth", s -> String.valueOf(s.run().depth()), first, shard);
            require("target name", s -> s.target().name(), first, shard);
            if (!EMBEDDED.equals(first.target().name())) {
                require("target endpoint", s -> s.target().endpoint(), first, shard);
            }
            require("target profile", SameRun::profile, first, shard);
        }
    }

    private static void require(
            String what, Function<ConformanceReport, Object> member, ConformanceReport first, ConformanceReport shard) {
        Object value = member.apply(first);
        Object other = member.apply(shard);
        if (!value.equals(other)) {
            throw new UnusableException("the runs %s and %s have a different %s%s; only shards of one run join"
                    .formatted(first.run().id(), shard.run().id(), what,
                            value instanceof String ? ": %s and %s".formatted(value, other) : ""));
        }
    }

    private static Map<String, Object> profile(ConformanceReport report) {
        Map<String, Object> profile = new LinkedHashMap<>(report.target().profile());
        if (EMBEDDED.equals(report.target().name())) {
            profile.remove("endpoint");
        }
        return profile;
    }
}
