package slbkit.report;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** report.json: the record as a file. Equal records make equal files. */
public final class ReportJson {

    /** The name of the record's file. */
    public static final String FILE = "report.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer().with(new DefaultPrettyPrinter()
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES));

    private ReportJson() {
    }

    /** The record as text. */
    public static String text(ConformanceReport report) {
        return WRITER.writeValueAsString(report) + "\n";
    }

    /** Writes the record, all or nothing, one exchange after the other. */
    public static void write(ConformanceReport report, Path file) {
        AtomicFile.write(file, out -> {
            WRITER.without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, report);
            out.write('\n');
        });
    }

    /**
     * Reads a record. Its exchanges stay in the file, and are read from it when they are asked for.
     *
     * @throws UnreadableRecordException if the file is missing, cut off, something else, or of a newer suite
     */
    public static ConformanceReport read(Path file) {
        return RecordReader.read(file);
    }

    /**
     * Reads the record that lies in a report folder.
     *
     * @param folder the folder, or the record itself
     * @throws UnreadableRecordException if there is no such folder, or no record of a run in it
     */
    public static ConformanceReport readFrom(Path folder) {
        if (!Files.exists(folder)) {
            throw new UnreadableRecordException(folder, "does not exist; name the folder of a report", null);
        }
        if (!Files.isDirectory(folder)) {
            return read(folder);
        }
        if (IncompleteRecord.liesIn(folder)) {
            // a report in the same folder is older, and belongs to another run
            throw new UnreadableRecordException(folder, "holds the incomplete record of a run that is under way or was "
                    + "killed; of a killed one, report render makes a report", null);
        }
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new UnreadableRecordException(folder, "holds no " + FILE + "; name the folder of a report", null);
        }
        return read(file);
    }
}
