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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
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

    /** A call that may create a group is about to be made. */
    void intend(GroupKind kind, String name, String loadBalancer) {
        append(new LedgerLine(run, Instant.now().toString(), LedgerLine.Event.INTEND, kind, name, "", loadBalancer), true);
    }

    /** A call that was to create a group was refused, or created one that is known by its id. */
    void answered(GroupKind kind, String name) {
        append(new LedgerLine(run, Instant.now().toString(), LedgerLine.Event.ANSWERED, kind, name, "", ""), false);
    }

    /** A group was made. */
    void made(GroupKind kind, String id) {
        append(new LedgerLine(run, Instant.now().toString(), LedgerLine.Event.MADE, kind, "", id, ""), true);
    }

    /** A group that was made is gone. */
    void gone(GroupKind kind, String id) {
        append(new LedgerLine(run, Instant.now().toString(), LedgerLine.Event.GONE, kind, "", id, ""), false);
    }

    /** What the ledger in a file says, line by line; a last line that was cut short is let go. */
    public static List<LedgerLine> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<LedgerLine> read = new ArrayList<>();
            for (String line : lines.filter(l -> !l.isBlank()).toList()) {
                try {
                    read.add(JSON.readValue(line, LedgerLine.class));
                } catch (JacksonException e) {
                    break;
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be read", e);
        }
    }

    private synchronized void append(LedgerLine line, boolean force) {
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
