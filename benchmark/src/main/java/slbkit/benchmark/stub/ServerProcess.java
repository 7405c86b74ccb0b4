package slbkit.benchmark.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, so that its cost can be measured separately from that of its callers. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final int port;
    private final Duration start;

    private ServerProcess(String name, Process process, int port, Duration start) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** Start it, and wait for its first 200. */
    static ServerProcess start(Server server) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(server.java().toString());
        command.addAll(server.jvm());
        command.addAll(List.of("-jar", server.jar().toString(), "--port", Integer.toString(port)));
        command.addAll(server.arguments());
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
                    throw new IllegalStateException(server.name() + " did not start: " + String.join(" ", command));
                }
                Thread.sleep(2);
            }
            return new ServerProcess(server.name(), process, port, Duration.ofNanos(System.nanoTime() - begin));
        } catch (RuntimeException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process to its first 200. */
    Duration startTime() {
        return start;
    }

    /** The CPU time it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow(
                () -> new IllegalStateException("this system does not tell the CPU time of a process"));
    }

    /** Its resident memory in KiB. */
    long residentKib() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(Signing.RPC.request(new GroupLife(0).next()));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
