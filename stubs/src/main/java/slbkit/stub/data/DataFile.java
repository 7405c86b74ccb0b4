package slbkit.stub.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import slbkit.stub.world.World;

/**
 * Keeps a world in a file, so that its state outlives the process. A change is in the file a moment after it was
 * made, at the latest when the stub is closed; the file is always a whole state, the old one or the new.
 */
public final class DataFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DataFile.class.getName());

    /** Changes that come together are written together. */
    private static final int MILLIS_TO_GATHER = 50;

    private static final int SECONDS_TO_END = 10;

    private final Path file;
    private final FileLease lease;
    private final World world;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "slb-data");
        thread.setDaemon(true);
        return thread;
    });

    private DataFile(Path file, FileLease lease, World world) {
        this.file = file;
        this.lease = lease;
        this.world = world;
    }

    /**
     * Put the state of the file into the world, if there is a file, and keep the file up to date from now on.
     *
     * @throws IllegalArgumentException if the file cannot be read or written or another stub has it; the message is
     *         one line
     */
    public static DataFile keep(Path file, World world) {
        DataFile data = new DataFile(file.toAbsolutePath(), lease(file), world);
        try {
            data.read();
            data.write();
        } catch (IllegalArgumentException e) {
            data.release();
            throw e;
        } catch (IOException e) {
            data.release();
            throw notWritable(file, e);
        }
        world.onChange(data::changed);
        return data;
    }

    private static FileLease lease(Path file) {
        try {
            return FileLease.of(file.toAbsolutePath());
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("data: " + file + ": " + e.getMessage()
                    + "; name another file, or stop that stub", e);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static IllegalArgumentException notWritable(Path file, IOException e) {
        return new IllegalArgumentException(
                "data: " + file + ": cannot be written; name a file in a folder you may write to", e);
    }

    private void release() {
        try {
            lease.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the lock beside " + file + " cannot be taken away: " + e);
        }
    }

    private void read() {
        try {
            if (Files.exists(file)) {
                world.load(SnapshotText.read(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("data: " + file + ": cannot be read; name a file you may read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "data: " + file + ": " + e.getMessage() + "; fix it, or move it away to start empty", e);
        }
    }

    private void changed() {
        if (!writer.isShutdown() && waiting.compareAndSet(false, true)) {
            writer.schedule(this::writeLater, MILLIS_TO_GATHER, TimeUnit.MILLISECONDS);
        }
    }

    private void writeLater() {
        // First the flag: a change from here on is written by the next turn.
        waiting.set(false);
        writeNow();
    }

    private void writeNow() {
        try {
            write();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the state cannot be written to " + file + ": " + e);
        }
    }

    private synchronized void write() throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh,
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(SnapshotText.write(world.snapshot()));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        world.onChange(() -> { });
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        writer.shutdown();
        try {
            writer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writeNow();
        release();
    }
}
