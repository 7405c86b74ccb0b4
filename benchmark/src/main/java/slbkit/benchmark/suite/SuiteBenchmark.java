package slbkit.benchmark.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.benchmark.suite.peer.Figures;
import slbkit.benchmark.turn.Medians;
import slbkit.benchmark.turn.Scratch;

/** Measures the suite beside the same checks written otherwise, and prints Markdown tables. */
@Command(name = "suite-benchmark", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the suite beside the same checks written otherwise, in ratios. Speaks to 127.0.0.1 only,"
                + " and ends by itself.")
public final class SuiteBenchmark implements Callable<Integer> {

    /** What can be measured. */
    enum Part {
        CPU, REPORT, LATENCY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "PART", arity = "0..*", description = "What to measure: ${COMPLETION-CANDIDATES}."
            + " All where none is named.")
    private List<Part> parts = List.of();

    @Option(names = "--stub", paramLabel = "JAR", defaultValue = "stubs/target/slb-stub.jar",
            description = "The stub that all of them call. Default: ${DEFAULT-VALUE}.")
    private Path stub;

    @Option(names = "--profile", paramLabel = "FILE",
            defaultValue = "features/target/classes/slbkit/features/embedded-stub.yaml",
            description = "The target profile of that stub. Default: ${DEFAULT-VALUE}.")
    private Path profile;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
            description = "How many turns each has. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--latency", paramLabel = "MS", defaultValue = "50",
            description = "How long each reply takes in the part latency. Default: ${DEFAULT-VALUE}.")
    private int latency;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SuiteBenchmark()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("suite-benchmark");
        try {
            System.out.printf("Java %s, %d processors, %s%n%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"));
            for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
                switch (part) {
                    case CPU -> cpu(scratch);
                    case REPORT -> report(scratch);
                    case LATENCY -> latency(scratch);
                    default -> throw new IllegalArgumentException("no part: " + part);
                }
            }
            return 0;
        } finally {
            Scratch.delete(scratch);
        }
    }

    private void cpu(Path scratch) throws IOException, InterruptedException {
        try (Stub server = Stub.start(stub, 0)) {
            Peers peers = new Peers(server.url(), profile, scratch);
            peers.suite(1); // makes the record that the others repeat
            Map<String, Callable<Figures>> all = new LinkedHashMap<>();
            all.put("suite", () -> peers.suite(1));
            all.put("suite, once more", () -> peers.suite(1));
            all.put("Cucumber and body paths", peers::bodyPaths);
            all.put("bare loop", () -> peers.bareLoop(1));
            print("CPU of a whole process, cold, its JVM's start included", byTurns(all), "suite");
        }
    }

    private void report(Path scratch) throws IOException, InterruptedException {
        try (Stub server = Stub.start(stub, 0)) {
            Peers peers = new Peers(server.url(), profile, scratch);
            Map<String, Callable<Figures>> all = new LinkedHashMap<>();
            all.put("suite", () -> peers.suite(1));
            all.put("suite, once more", () -> peers.suite(1));
            all.put("suite without its report", peers::suiteWithoutReport);
            print("What record, page, JUnit, summary and badge cost", byTurns(all), "suite");
        }
    }

    private void latency(Path scratch) throws IOException, InterruptedException {
        try (Stub server = Stub.start(stub, latency)) {
            Peers peers = new Peers(server.url(), profile, scratch);
            peers.suite(8);
            Map<String, Callable<Figures>> all = new LinkedHashMap<>();
            all.put("suite, --parallel 8", () -> peers.suite(8));
            all.put("suite, --parallel 8, once more", () -> peers.suite(8));
            all.put("suite, serial", () -> peers.suite(1));
            all.put("bare loop, 8 workers", () -> peers.bareLoop(8));
            print("Every reply takes %d ms".formatted(latency), byTurns(all), "suite, --parallel 8");
        }
    }

    private Map<String, List<Figures>> byTurns(Map<String, Callable<Figures>> all) throws IOException, InterruptedException {
        Map<String, List<Figures>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Callable<Figures>> one : all.entrySet()) {
                try {
                    figures.computeIfAbsent(one.getKey(), n -> new ArrayList<>()).add(one.getValue().call());
                } catch (IOException | InterruptedException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return figures;
    }

    private static void print(String title, Map<String, List<Figures>> all, String base) {
        System.out.printf("%s%n%n| | calls | not as recorded | CPU ms/call | seconds | CPU/call, times %s | seconds, times %s |%n",
                title, base, base);
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        all.forEach((name, figures) -> System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f | %.1f | %.2f | %.2f |%n",
                name,
                Medians.of(figures, Figures::calls),
                Medians.of(figures, Figures::wrong),
                Medians.of(figures, Figures::cpuPerCall),
                Medians.of(figures, f -> f.wallMillis() / 1000),
                Medians.ratio(figures, all.get(base), Figures::cpuPerCall),
                Medians.ratio(figures, all.get(base), Figures::wallMillis)));
        System.out.println();
    }
}
