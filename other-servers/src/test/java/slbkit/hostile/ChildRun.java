package slbkit.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import slbkit.cli.SlbConformance;

/** The command line in a Java of its own: what it prints, how it ends, what it needs, and what a signal does to it. */
final class ChildRun implements AutoCloseable {

    private static final int SECONDS = 240;

    private final Process process;
    private final Path out;
    private final Path err;
    private final long began = System.nanoTime();
    private long millis;
    private long peakKilobytes;

    private ChildRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * A build that was started in the background hands on that SIGINT is ignored, and then a Java never hears of it;
     * where the system's env can undo that, it does.
     */
    private static final List<String> HEARING = hearing(List.of("env", "--default-signal=INT"));

    private static List<String> hearing(List<String> prefix) {
        try {
            List<String> execution = new ArrayList<>(prefix);
            execution.add("true");
            return new ProcessBuilder(execution).start().waitFor() == 0 ? prefix : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Start a command; what it prints goes to two files in the folder. */
    static ChildRun start(Path folder, Map<String, String> environment, List<String> prefix, String... arguments)
            throws IOException {
        Files.createDirectories(folder);
        Path out = Files.createTempFile(folder, "stdout", ".txt");
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        List<String> command = new ArrayList<>(HEARING);
        command.addAll(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-cp", System.getProperty("java.class.path"), SlbConformance.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new ChildRun(builder.start(), out, err);
    }

    /** Run a command to its end. */
    static ChildRun of(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return start(folder, environment, List.of(), arguments).ended();
    }

    /** Wait for its end. */
    ChildRun ended() throws InterruptedException {
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peakKilobytes = Math.max(peakKilobytes, peak());
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the run did not end within " + SECONDS + " s");
            }
        }
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return this;
    }

    /** Wait until something is so, while it runs. */
    ChildRun until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the run ended early: " + printed());
            }
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it never came to that");
            }
        }
        return this;
    }

    /** Send it a signal by name, such as INT. */
    ChildRun signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
        return this;
    }

    int exitCode() {
        return process.exitValue();
    }

    long millis() {
        return millis;
    }

    /** The most memory it had at any time, as the system counts it; 0 where the system does not tell. */
    long peakMegabytes() {
        return peakKilobytes / 1024;
    }

    /** All it printed. */
    String printed() {
        try {
            return Files.readString(out, StandardCharsets.UTF_8) + Files.readString(err, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
