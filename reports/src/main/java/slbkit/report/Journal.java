package slbkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import slbkit.report.StoredExchanges.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has recorded so far: one line per item, {@code {"kind":value}}, written at once, so that it exists however the
 * run ends and need not be kept in memory. Unlike the ledger, it is not forced to disk.
 */
final class Journal {

    private static final JsonMapper JSON = new JsonMapper();

    /** Null where the file has no name. */
    private final Path file;
    private final FileChannel channel;
    private final List<Place> exchanges = new ArrayList<>();
    private long end;
    private String trouble = "";

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A journal in a file, anew. */
    static Journal in(Path file) {
        try {
            return new Journal(file, FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** A journal that is not kept: its file has no name. */
    static Journal unnamed() {
        try {
            Path file = Files.createTempFile("slbkit", ".journal");
            return new Journal(null, FileChannel.open(file, StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be written", e);
        }
    }

    /** Writes the first line. */
    void begin(Object beginning) {
        append("", beginning, "\n", null);
        requireWhole();
    }

    /** Adds a line. */
    void add(String kind, Object value) {
        append("{\"" + kind + "\":", value, "}\n", null);
    }

    /** Adds an exchange, to be found again. */
    void add(Exchange exchange) {
        append("{\"exchange\":", exchange, "}\n", exchange.id());
    }

    private void append(String before, Object value, String after, String exchange) {
        append(before.getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(value), after, exchange);
    }

    private synchronized void append(byte[] before, byte[] json, String after, String exchange) {
        if (!trouble.isEmpty()) {
            return;
        }
        ByteBuffer line = ByteBuffer.allocate(before.length + json.length + after.length());
        line.put(before).put(json).put(after.getBytes(StandardCharsets.UTF_8)).flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line, end + line.position());
            }
            if (exchange != null) {
                exchanges.add(new Place(exchange, end + before.length, json.length));
            }
            end += line.limit();
        } catch (IOException e) {
            trouble = "the record %s cannot be written (%s)".formatted(file == null ? "" : file, e.getMessage());
        }
    }

    /** Why nothing is recorded any more, as on a full disk; empty as long as all is well. */
    synchronized String trouble() {
        return trouble;
    }

    /** The exchanges recorded so far, in the order of their ids. */
    synchronized Exchanges exchanges() {
        return new StoredExchanges(channel, exchanges.stream()
                .sorted(Comparator.comparing(Place::id, NaturalOrder.INSTANCE))
                .toList());
    }

    /** @throws UncheckedIOException if something could not be written */
    void requireWhole() {
        if (!trouble().isEmpty()) {
            throw new UncheckedIOException(trouble(), new IOException());
        }
    }

    /** Deletes the name of its file; exchanges that were handed out can still be read. */
    void delete() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be deleted", e);
        }
    }
}
