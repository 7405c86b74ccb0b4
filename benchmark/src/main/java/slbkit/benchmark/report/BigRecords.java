package slbkit.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import slbkit.report.ReportJson;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/**
 * Many records joined, and one of more than 10,000 exchanges: real runs on the embedded stub, the whole suite in a
 * hundred shards and the whole suite some times over, joined by the command line in a Java of 512 MB.
 */
@Command(name = "records", mixinStandardHelpOptions = true,
        description = "Joins 100 shards, and makes, renders and compares a record of more than 10,000 exchanges.")
public final class BigRecords implements Callable<Integer> {

    private static final int SHARDS = 100;
    private static final int ENOUGH = 10_000;

    @Parameters(paramLabel = "DIR", description = "Where the reports go; those of an earlier measurement are taken.")
    private Path folder;

    /** Run it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BigRecords()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> shards = IntStream.rangeClosed(1, SHARDS).mapToObj(number ->
                run("shard-" + number, options -> options.part(number, SHARDS))).toList();
        List<Path> wholes = new ArrayList<>();
        for (int calls = 0; calls < ENOUGH; calls += ReportJson.readFrom(wholes.get(wholes.size() - 1)).run().exchanges()) {
            wholes.add(run("whole-" + (wholes.size() + 1), options -> options.atATime(4)));
        }
        Path joined = folder.resolve("joined");
        Path big = folder.resolve("big");
        System.out.printf("| | seconds | calls in the record | report.json, KiB | index.html, KiB |%n|---|---:|---:|---:|---:|%n");
        measure("`report merge` of " + SHARDS + " shards", joined, merge(shards, joined));
        measure("`report merge` of " + wholes.size() + " whole runs", big, merge(wholes, big));
        measure("`report render` of it", big, Stream.of("render", big.toString()));
        measure("`report diff` of it with itself", big, Stream.of("diff", big.toString(), big.toString()));
        return 0;
    }

    private Path run(String name, UnaryOperator<RunOptions> how) {
        Path report = folder.resolve(name);
        if (!Files.exists(report.resolve(ReportJson.FILE))) {
            SuiteLauncher.verify(how.apply(RunOptions.into(report)));
        }
        return report;
    }

    private static Stream<String> merge(List<Path> reports, Path into) {
        return Stream.concat(Stream.concat(Stream.of("merge"), reports.stream().map(Path::toString)),
                Stream.of("--into", into.toString()));
    }

    private static void measure(String what, Path report, Stream<String> arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-cp", System.getProperty("java.class.path"), "slbkit.cli.SlbConformance", "report"),
                arguments).toList();
        long began = System.nanoTime();
        int exitCode = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (exitCode != 0) {
            throw new IllegalStateException(what + " ended with " + exitCode);
        }
        System.out.printf(Locale.ROOT, "| %s | %.1f | %d | %d | %d |%n", what, millis / 1000.0,
                ReportJson.readFrom(report).run().exchanges(),
                Files.size(report.resolve(ReportJson.FILE)) / 1024, Files.size(report.resolve("index.html")) / 1024);
    }
}
