package slbkit.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import slbkit.report.UnusableException;

/** Only one run at a time writes into a report folder. The operating system releases the lock, however the run ends. */
public final class FolderLock implements AutoCloseable {

    static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Take the folder for this run, or for a sweep.
     *
     * @throws UnusableException if another run has it
     */
    public static FolderLock of(Path folder) {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another run within this process has it
        } catch (IOException e) {
            close(channel);
            throw new UnusableException("--report: %s cannot be locked (%s); name a folder on another disk"
                    .formatted(folder, e.getClass().getSimpleName()), e);
        }
        if (lock == null) {
            close(channel);
            throw new UnusableException(("--report: another run is writing into %s; wait for its end, or name another "
                    + "folder").formatted(folder));
        }
        return new FolderLock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // the system lets go of it at the end of the process
            }
        }
    }
}
