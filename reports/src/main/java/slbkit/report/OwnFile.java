package slbkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Distinguishes files that the kit wrote, and may overwrite, from other files, which it never overwrites. */
public final class OwnFile {

    private static final int BEGINNING = 8 * 1024;

    private OwnFile() {
    }

    /**
     * Refuses to overwrite a file of others. A missing or an empty file may be written.
     *
     * @param setting the option that named the file or its folder
     * @param mark a text that every file of this kind has near its beginning
     * @throws UnusableException if there is a file without the mark; the message names it and the cure
     */
    public static void require(String setting, Path file, String mark) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOwn(file, mark)) {
            throw new UnusableException("%s: %s was not written by this kit and will not be overwritten; "
                    .formatted(setting, file) + "name another place, or move that file away");
        }
    }

    private static boolean isOwn(Path file, String mark) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return beginning.isEmpty() || beginning.contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
