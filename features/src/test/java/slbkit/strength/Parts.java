package slbkit.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.compare.Comparison;
import slbkit.report.merge.Shards;
import slbkit.stub.SlbStub;
import slbkit.suite.RunOptions;
import slbkit.suite.StubProfile;
import slbkit.suite.SuiteLauncher;

/**
 * One suite on one kind of target, whole and in parts, each run on a stub of its own.
 *
 * @param whole the report of the whole run
 * @param parts the reports of the parts
 */
record Parts(ConformanceReport whole, List<ConformanceReport> parts) {

    static Parts of(int number, List<String> rules, Supplier<SlbStub> stub, Path folder) throws IOException {
        RunOptions options = RunOptions.into(Files.createTempDirectory(folder, "run")).judgingRules(rules);
        List<ConformanceReport> parts = new ArrayList<>();
        for (int part = 1; part <= number; part++) {
            parts.add(judged(options.part(part, number), stub));
        }
        return new Parts(judged(options, stub), parts);
    }

    private static ConformanceReport judged(RunOptions options, Supplier<SlbStub> start) {
        try (SlbStub stub = start.get()) {
            return SuiteLauncher.judge(options, StubProfile.of(stub.url()));
        }
    }

    ConformanceReport joined() {
        return Shards.join(parts);
    }

    /** What the joined parts say otherwise than the whole; empty where they say the same. */
    List<Object> differences() {
        ConformanceReport joined = joined();
        Comparison comparison = Comparison.of(whole, joined);
        Stream<Object> counts = whole.summary().equals(joined.summary()) ? Stream.of() : Stream.of(joined.summary());
        return Stream.of(counts, comparison.rules().stream(), comparison.answers().stream())
                .<Object>flatMap(all -> all)
                .toList();
    }
}
