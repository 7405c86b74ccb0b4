package slbkit.cleanup;

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
import slbkit.cleanup.LedgerLine.Event;
import slbkit.contract.GroupKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run creates, one JSON object per line: written and forced to disk before the call that creates it, so that
 * everything that an interrupted run leaves behind is known.
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
            boolean cutShort = endsWithinALine(file);
            Ledger ledger = new Ledger(
                    run, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            if (cutShort) {
                ledger.write("\n", false);
            }
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be written", e);
        }
    }

    /** The ledger of a run over a record, which creates nothing; it is deleted when the run ends. */
    public static Ledger ofNothing(String run) {
        try {
            Path file = Files.createTempFile("slbkit", ".ledger");
            return new Ledger(run, FileChannel.open(file, StandardOpenOption.APPEND, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be written", e);
        }
    }

    /** Whether an earlier run was killed while it wrote. */
    private static boolean endsWithinALine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel written = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return written.size() > 0 && written.read(last, written.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /** The run begins, against the target at an endpoint. */
    public void begun(String endpoint) {
        append(Event.BEGUN, null, endpoint, "", "", true);
    }

    /** The run has written its report. */
    public void ended() {
        append(Event.ENDED, null, "", "", "", true);
    }

    /** A call that may create a group is about to be made. */
    public void intend(GroupKind kind, String name, String loadBalancer) {
        append(Event.INTEND, kind, name, "", loadBalancer, true);
    }

    /** A call that was to create a group was rejected, or created one that is known by its id. */
    public void answered(GroupKind kind, String name) {
        append(Event.ANSWERED, kind, name, "", "", false);
    }

    /** A group was made. */
    public void made(GroupKind kind, String id) {
        append(Event.MADE, kind, "", id, "", true);
    }

    /** A group that was made is gone. */
    public void gone(GroupKind kind, String id) {
        append(Event.GONE, kind, "", id, "", false);
    }

    /** A call that may change a server's weight in a default server group is about to be made. */
    public void weight(String loadBalancer, String server, int weight) {
        append(Event.WEIGHT, null, Integer.toString(weight), server, loadBalancer, true);
    }

    /** The weights of a default server group are restored. */
    public void restored(String loadBalancer) {
        append(Event.RESTORED, null, "", "", loadBalancer, false);
    }

    /** A call that may let a server into a default server group is about to be made. */
    public void entering(String loadBalancer, String server) {
        append(Event.ENTERING, null, "", server, loadBalancer, true);
    }

    /** A server that may have entered a default server group is not in it. */
    public void out(String loadBalancer, String server) {
        append(Event.OUT, null, "", server, loadBalancer, false);
    }

    /** The lines of the ledger in a file; a line that was cut off is ignored. */
    public static List<LedgerLine> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<LedgerLine> read = new ArrayList<>();
            for (String line : lines.filter(l -> !l.isBlank()).toList()) {
                try {
                    read.add(JSON.readValue(line, LedgerLine.class));
                } catch (JacksonException e) {
                    // the last line of an interrupted run; the lines of later runs follow
                    continue;
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger " + file + " cannot be read", e);
        }
    }

    private void append(Event event, GroupKind kind, String name, String id, String loadBalancer, boolean force) {
        LedgerLine line = new LedgerLine(
                run, Instant.now().toString(), event, kind == null ? null : kind.resource(), name, id, loadBalancer);
        try {
            write(JSON.writeValueAsString(line) + "\n", force);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    private synchronized void write(String text, boolean force) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (force) {
            channel.force(false);
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
