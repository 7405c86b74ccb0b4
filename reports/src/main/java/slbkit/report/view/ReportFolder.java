package slbkit.report.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import slbkit.report.ConformanceReport;
import slbkit.report.ReportJson;
import slbkit.report.ReportSchema;
import slbkit.report.UnusableException;
import slbkit.report.WholeFile;

/** The folder that holds a record and all that is made from it. */
public final class ReportFolder {

    private ReportFolder() {
    }

    /** Writes the record and every view of it into the folder. */
    public static void write(ConformanceReport report, Path folder) {
        ReportJson.write(report, folder.resolve(ReportJson.FILE));
        render(report, EarlierRuns.NONE, folder);
    }

    /**
     * Writes every view of a record, not the record itself.
     *
     * @param earlier earlier runs, to show what they said and what changed since the newest of them
     */
    public static void render(ConformanceReport report, EarlierRuns earlier, Path folder) {
        WholeFile.write(folder.resolve(ReportSchema.FILE), ReportSchema.text());
        WholeFile.write(folder.resolve("index.html"), IndexPage.of(report, earlier));
        WholeFile.write(folder.resolve("junit.xml"), JunitXml.of(report));
        WholeFile.write(folder.resolve("badge.svg"), Badge.of(report));
        WholeFile.write(folder.resolve("summary.md"), SummaryMarkdown.of(report));
    }

    /**
     * Finds out before a run whether its report can be written after it.
     *
     * @throws UnusableException if not; the message names the setting and the cure
     */
    public static void checkWritable(Path folder) {
        checkWritable("--report", folder);
    }

    /**
     * Finds out whether a folder can take a report.
     *
     * @param setting what named the folder
     * @throws UnusableException if not; the message names the setting and the cure
     */
    public static void checkWritable(String setting, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableException("%s: %s is a file; name a folder".formatted(setting, folder));
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        } catch (IOException e) {
            throw new UnusableException(
                    "%s: %s cannot be written (%s); name a folder that can"
                            .formatted(setting, folder, e.getClass().getSimpleName()),
                    e);
        }
    }
}
