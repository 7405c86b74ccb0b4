package slbkit.benchmark.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.benchmark.turn.Scratch;

/** Measures the stub beside WireMock and prints Markdown tables. */
@Command(name = "stub-benchmark", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the stub beside WireMock, in ratios. Speaks to 127.0.0.1 only, and ends by itself.")
public final class StubBenchmark implements Callable<Integer> {

    /** What can be measured. */
    enum Part {
        THROUGHPUT, ERRORS, SIGNATURES, START, MEMORY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "PART", arity = "0..*", description = "What to measure: ${COMPLETION-CANDIDATES}."
            + " All where none is named.")
    private List<Part> parts = List.of();

    @Option(names = "--stub", paramLabel = "JAR", defaultValue = "stubs/target/slb-stub.jar",
            description = "The stub to measure. Default: ${DEFAULT-VALUE}.")
    private Path stub;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7",
            description = "How many turns each server has. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "2",
            description = "How long a turn of calling is. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "60000",
            description = "How many calls each server answers before it is measured. Default: ${DEFAULT-VALUE}.")
    private long warmUp;

    @Option(names = "--calls", paramLabel = "N", defaultValue = "1000000",
            description = "After how many calls memory is looked at last. Default: ${DEFAULT-VALUE}.")
    private long calls;

    public static void main(String[] args) {
        System.exit(new CommandLine(new StubBenchmark()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(stub)) {
            System.err.printf("there is no %s; run this from the repository's root after a build, or name the jar"
                    + " with --stub%n", stub.toAbsolutePath());
            return CommandLine.ExitCode.USAGE;
        }
        Path scratch = Files.createTempDirectory("stub-benchmark");
        try {
            Servers servers = new Servers(stub, scratch);
            Under under = new Under(rounds, seconds, warmUp);
            System.out.printf("Java %s, %d processors, %s%n%n", Runtime.version(),
                    Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"));
            for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
                switch (part) {
                    case THROUGHPUT -> new Throughput(servers, under).print();
                    case ERRORS -> new ErrorsBesideSuccesses(servers, under).print();
                    case SIGNATURES -> new SignaturesOnAndOff(servers, under).print();
                    case START -> new StartTimes(servers, rounds).print();
                    case MEMORY -> new MemoryOverTime(servers, calls).print();
                    default -> throw new IllegalArgumentException("no part: " + part);
                }
            }
            return 0;
        } finally {
            Scratch.delete(scratch);
        }
    }
}
