package slbkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that travel in the jars of the kit. */
public final class PackagedFiles {

    private PackagedFiles() {
    }

    /**
     * The bytes of a file.
     *
     * @param path where it lies in its jar, such as slbkit/schemas/groups.yaml
     * @throws IllegalArgumentException if no jar has it
     */
    public static byte[] bytes(String path) {
        try (InputStream in = PackagedFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("the file " + path + " is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged file " + path + " cannot be read", e);
        }
    }

    /**
     * The text of a file in UTF-8.
     *
     * @param path where it lies in its jar
     * @throws IllegalArgumentException if no jar has it
     */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
