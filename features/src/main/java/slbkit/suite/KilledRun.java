package slbkit.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import slbkit.report.ConformanceReport;
import slbkit.report.IncompleteRecord;
import slbkit.report.UnreadableRecordException;
import slbkit.report.UnusableException;
import slbkit.report.view.ReportFolder;

/** The incomplete record of a killed run: the next run renames it, and a report can be made from it. */
public final class KilledRun {

    private KilledRun() {
    }

    /** Moves the record of a killed run out of the way of a new run, and returns the messages about it, line by line. */
    static List<String> setAside(Path folder) {
        if (!IncompleteRecord.liesIn(folder)) {
            return List.of();
        }
        Path file = folder.resolve(IncompleteRecord.FILE);
        try {
            IncompleteRecord record = IncompleteRecord.readFrom(folder);
            Path aside = Files.createDirectories(folder.resolve("incomplete-" + record.run()));
            Files.move(file, aside.resolve(IncompleteRecord.FILE));
            return List.of("the folder held the incomplete record of %s; report render %s makes a report of it"
                    .formatted(record.said(), aside));
        } catch (UnreadableRecordException e) {
            return List.of("%s; this run's record replaces it".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UnusableException("--report: %s cannot be moved aside (%s); name another folder"
                    .formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    /**
     * Makes the report of the killed run whose record is in a folder, as the run itself would have.
     *
     * @return empty if there is none
     * @throws UnusableException if a run is writing into the folder
     */
    public static Optional<ConformanceReport> reported(Path folder) {
        if (!IncompleteRecord.liesIn(folder)) {
            return Optional.empty();
        }
        FolderLock lock = FolderLock.of(folder);
        try {
            ConformanceReport report = IncompleteRecord.readFrom(folder).report();
            ReportFolder.write(report, folder);
            Files.delete(folder.resolve(IncompleteRecord.FILE));
            return Optional.of(report);
        } catch (IOException e) {
            throw new UnusableException("%s cannot be written (%s)".formatted(folder, e.getClass().getSimpleName()), e);
        } finally {
            lock.close();
        }
    }
}
