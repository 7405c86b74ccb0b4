package slbkit.stub.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ensures that only one stub writes a file: two would overwrite each other's state. It is a lock on a file
 * beside it, since the file itself is replaced with each write; the system takes it back when the process dies.
 */
record FileLease(Path lock, FileChannel channel) implements AutoCloseable {

    /**
     * Take the file for this stub.
     *
     * @throws IllegalStateException if another stub has it
     * @throws IOException if nothing can be written beside it
     */
    static FileLease of(Path file) throws IOException {
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FileLease(lock, channel);
            }
        } catch (OverlappingFileLockException e) {
            // A stub of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new IllegalStateException("another stub keeps its state there");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lock);
        channel.close();
    }
}
