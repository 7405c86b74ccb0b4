package slbkit.stub;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Java keeps of the stub's classes, so that it need not read and check them at every start. Made by a short
 * run of the same jar, by the same Java, which alone can use it.
 */
final class ClassArchive {

    /** From here on Java keeps more than classes, under another name. */
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private static final long LONGEST_MINUTES = 2;

    private final Path file;
    private final String jar;
    private final boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;

    /**
     * An archive that is to be.
     *
     * @throws IllegalArgumentException if this is no run of a jar, or there is such a file already
     */
    ClassArchive(Path file) {
        this.file = file.toAbsolutePath();
        this.jar = System.getProperty("java.class.path");
        if (jar.contains(File.pathSeparator) || !jar.endsWith(".jar")) {
            throw new IllegalArgumentException("Java makes an archive of a jar only; run slb-stub.jar");
        }
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already; delete it or name another file");
        }
    }

    /** Make it, with these words after the jar; tells how it is used. */
    String make(List<String> words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file,
                "-jar",
                jar));
        command.addAll(words);
        try {
            Process run = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!run.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                run.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot run " + command.get(0), e);
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("Java made no " + file + "; can it be written there?");
        }
        return "made %s; start with: java -XX:%s=%s -jar %s".formatted(
                file, aot ? "AOTCache" : "SharedArchiveFile", file, jar);
    }
}
