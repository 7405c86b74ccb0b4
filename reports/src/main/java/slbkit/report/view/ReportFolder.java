package slbkit.report.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slbkit.report.AtomicFile;
import slbkit.report.ConformanceReport;
import slbkit.report.IncompleteRecord;
import slbkit.report.OwnFile;
import slbkit.report.ReportJson;
import slbkit.report.ReportSchema;
import slbkit.report.UnusableException;

/** The folder that holds a record and all that is made from it. */
public final class ReportFolder {

    /** By the name of each file that a run writes into the folder, what it has near its beginning. */
    private static final Map<String, String> MARKS = Map.of(
            ReportJson.FILE, "\"slb-conformance\"",
            ReportSchema.FILE, "urn:slb:schema:report",
            "index.html", "SLB conformance</title>",
            "junit.xml", "name=\"slb-conformance\"",
            "badge.svg", "SLB API",
            "summary.md", "## SLB conformance",
            IncompleteRecord.FILE, "{\"incomplete\":",
            "ledger.jsonl", "{\"run\":",
            "evidence/messages.ndjson", "{\"meta\":",
            "evidence/cucumber.html", "SLB conformance");

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
        AtomicFile.write(folder.resolve(ReportSchema.FILE), ReportSchema.text());
        AtomicFile.write(folder.resolve("index.html"), IndexPage.of(report, earlier));
        AtomicFile.write(folder.resolve("junit.xml"), JunitXml.of(report));
        AtomicFile.write(folder.resolve("badge.svg"), Badge.of(report));
        AtomicFile.write(folder.resolve("summary.md"), SummaryMarkdown.of(report));
    }

    /** The folder of a report that is named by its folder or by its record. */
    public static Path of(Path folderOrRecord) {
        return Files.isDirectory(folderOrRecord) ? folderOrRecord : folderOrRecord.toAbsolutePath().getParent();
    }

    /**
     * Rejects a place for a new report in which a report lies that it is made from.
     *
     * @param setting what named the place
     * @throws UnusableException if the place is one of the sources
     */
    public static void requireNoSource(String setting, Path into, List<Path> sources) {
        for (Path source : sources) {
            if (Files.exists(into) && sameFile(of(source), into)) {
                throw new UnusableException(
                        "%s: %s is one of the reports to read and would be overwritten; name another folder"
                                .formatted(setting, into));
            }
        }
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds out whether a folder can take a report, and has no files of others that a report would overwrite.
     *
     * @param setting what named the folder
     * @throws UnusableException if not; the message names the setting and the cure
     */
    public static void checkWritable(String setting, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableException("%s: %s is a file; name a folder".formatted(setting, folder));
        }
        new TreeMap<>(MARKS).forEach((name, mark) -> OwnFile.require(setting, folder.resolve(name), mark));
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        } catch (IOException e) {
            throw new UnusableException(
                    "%s: %s cannot be written; name a folder that can".formatted(setting, folder), e);
        }
    }
}
