package slbkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of this module that travel in its jar. */
public final class PackagedFiles {

    /** The folder of the jar that holds them. */
    public static final String ROOT = "slbkit/reports/";

    private PackagedFiles() {
    }

    /** The text of a packaged file. */
    public static String text(String path) {
        try (InputStream in = PackagedFiles.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalArgumentException("the file " + path + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged file " + path + " cannot be read", e);
        }
    }
}
