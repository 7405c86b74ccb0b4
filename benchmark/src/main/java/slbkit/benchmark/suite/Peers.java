package slbkit.benchmark.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import slbkit.benchmark.suite.peer.BareLoop;
import slbkit.benchmark.suite.peer.BodyPaths;
import slbkit.benchmark.suite.peer.Figures;
import slbkit.benchmark.suite.peer.Suite;
import slbkit.benchmark.suite.peer.SuiteWithoutReport;

/** The suite and its peers, each run in a JVM of its own with the flags that the README recommends. */
final class Peers {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String url;
    private final Path profile;
    private final Path scratch;
    private final Path report;

    Peers(String url, Path profile, Path scratch) throws IOException {
        this.url = url;
        this.profile = profile;
        this.scratch = scratch;
        this.report = Files.createTempDirectory(scratch, "report");
    }

    Figures suite(int atATime) throws IOException, InterruptedException {
        Figures figures = run(Suite.class, profile.toString(), report.toString(), Integer.toString(atATime));
        if (figures.wrong() != 0) {
            throw new IllegalStateException("the suite ended with exit code " + figures.wrong());
        }
        return figures;
    }

    Figures suiteWithoutReport() throws IOException, InterruptedException {
        return run(SuiteWithoutReport.class, profile.toString(), Files.createTempDirectory(scratch, "none").toString());
    }

    Figures bodyPaths() throws IOException, InterruptedException {
        return run(BodyPaths.class, report.resolve("report.json").toString(), url);
    }

    Figures bareLoop(int workers) throws IOException, InterruptedException {
        return run(BareLoop.class, report.resolve("report.json").toString(), url, Integer.toString(workers));
    }

    private Figures run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Java.ITSELF));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Path printed = scratch.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(scratch.resolve("errors").toFile());
        builder.environment().put("SLB_STUB", url);
        Process process = builder.start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Figures.in(Files.readString(printed, StandardCharsets.UTF_8)
                + Files.readString(scratch.resolve("errors"), StandardCharsets.UTF_8));
    }
}
