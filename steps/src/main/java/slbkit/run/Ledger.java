package slbkit.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run makes, one JSON object a line: written and forced to disk before the call that makes it, so
 * that whatever an interrupted run leaves behind is known.
 */
public final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final String run;
    private final FileChannel channel;

    private Ledger(String run, FileChannel channel) {
        this.run = run;
        this.channel = channel;
    }

    /** The ledger in a file, which is appended to. */
    public static Ledger in(Path file, String run) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Ledger(run, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be written", e);
        }
    }

    /** A call that may create something is about to be made. */
    void intend(String operation, Map<String, String> parameters) {
        Map<String, Object> line = line("intend", operation);
        line.put("parameters", parameters);
        append(line, true);
    }

    /** Something was made. */
    void made(String operation, String id) {
        Map<String, Object> line = line("made", operation);
        line.put("id", id);
        append(line, true);
    }

    /** Something the run made is gone. */
    void gone(String operation, String id) {
        Map<String, Object> line = line("gone", operation);
        line.put("id", id);
        append(line, false);
    }

    private Map<String, Object> line(String event, String operation) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run", run);
        line.put("time", Instant.now().toString());
        line.put("event", event);
        line.put("operation", operation);
        return line;
    }

    private synchronized void append(Map<String, Object> line, boolean force) {
        try {
            channel.write(ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8)));
            if (force) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
