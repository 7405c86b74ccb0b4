package slbkit.benchmark.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stub in a process of its own, so that its cost is not counted. */
record Stub(Process process, String url) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://[0-9.:]+");

    /** Start it, on a free port, and wait for its ready line; it answers so many milliseconds late. */
    static Stub start(Path jar, int latency) throws IOException {
        Process process = new ProcessBuilder(Java.ITSELF, "-jar", jar.toString(), "--port", "0",
                "--latency", Integer.toString(latency)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader printed = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new Stub(process, ready.group());
            }
        }
        throw new IllegalStateException(jar + " did not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
