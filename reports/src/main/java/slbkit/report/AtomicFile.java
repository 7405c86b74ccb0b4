package slbkit.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Writes files atomically: a reader never sees a partial file. */
public final class AtomicFile {

    private AtomicFile() {
    }

    /** What writes the content of a file. */
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    /** Writes the text to the file, whose folder is made where missing. */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the content to the file as it is made. */
    static void write(Path file, Content content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                    content.to(out);
                }
                readableLikeAnyFile(draft);
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        } catch (JacksonException e) {
            throw ofTheDisk(e).map(io -> (RuntimeException) new UncheckedIOException(file + " cannot be written", io)).orElse(e);
        }
    }

    /** The I/O error that Jackson wraps. */
    private static Optional<IOException> ofTheDisk(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance).map(IOException.class::cast).findFirst();
    }

    /** A temporary file is readable only by its owner, but a report is made to be shown. */
    private static void readableLikeAnyFile(Path draft) {
        draft.toFile().setReadable(true, false);
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
