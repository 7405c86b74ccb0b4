package slbkit.report.merge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.Run;
import slbkit.report.ConformanceReport.Suite;
import slbkit.report.ConformanceReport.Target;
import slbkit.report.UnusableException;

/** Refuses to join what was not judged alike: another target, another procedure, or one run twice. */
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
            require("suite", suite(first.suite()), suite(shard.suite()), first, shard);
            require("run", judged(first.run()), judged(shard.run()), first, shard);
            require("target", target(first.target()), target(shard.target()), first, shard);
        }
    }

    private static void require(
            String what, Map<String, Object> one, Map<String, Object> other,
            ConformanceReport first, ConformanceReport shard) {
        one.forEach((member, value) -> {
            if (!value.equals(other.get(member))) {
                throw new UnusableException("the runs %s and %s have a different %s %s%s; only shards of one run join"
                        .formatted(first.run().id(), shard.run().id(), what, member,
                                value instanceof String ? ": %s and %s".formatted(value, other.get(member)) : ""));
            }
        });
    }

    private static Map<String, Object> suite(Suite suite) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("procedure", suite.procedure());
        members.put("version", suite.version());
        members.put("commit", suite.commit());
        return members;
    }

    private static Map<String, Object> judged(Run run) {
        Map<String, Object> members = new LinkedHashMap<>();
        // a record of an older suite does not say
        members.put("set", String.valueOf(run.set()));
        members.put("depth", String.valueOf(run.depth()));
        return members;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> profile = new LinkedHashMap<>(target.profile());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", target.name());
        if (EMBEDDED.equals(target.name())) {
            profile.remove("endpoint");
        } else {
            members.put("endpoint", target.endpoint());
        }
        members.put("profile", profile);
        return members;
    }
}
