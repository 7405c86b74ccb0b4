package slbkit.report;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import slbkit.contract.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
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
        WholeFile.write(file, out -> {
            WRITER.without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, report);
            out.write('\n');
        });
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableRecordException if the file is missing, cut off, something else, or of a newer suite
     */
    public static ConformanceReport read(Path file) {
        JsonNode document = parse(file);
        if (!"slb-conformance".equals(document.path("suite").path("name").asString(""))) {
            throw new UnreadableRecordException(file, "is no record of an SLB conformance run", null);
        }
        List<Violation> violations = ReportSchema.violations(document);
        if (!violations.isEmpty()) {
            throw new UnreadableRecordException(file, misfit(document, violations.get(0)), null);
        }
        return JSON.treeToValue(document, ConformanceReport.class);
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
            // a report beside it is older, and somebody else's
            throw new UnreadableRecordException(folder, "holds the incomplete record of a run that is under way or was "
                    + "killed; of a killed one, report render makes a report", null);
        }
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new UnreadableRecordException(folder, "holds no " + FILE + "; name the folder of a report", null);
        }
        return read(file);
    }

    private static String misfit(JsonNode document, Violation first) {
        return "is a record of suite version %s that this version cannot read: at %s, %s".formatted(
                document.path("suite").path("version").asString("unknown"),
                first.pointer().isEmpty() ? "its top" : first.pointer(),
                first.message());
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new UnreadableRecordException(file, "is not text in UTF-8", e);
        } catch (IOException e) {
            throw new UnreadableRecordException(file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } catch (JacksonException e) {
            throw new UnreadableRecordException(file, "is not whole JSON: it breaks at line %s, column %s".formatted(
                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()), e);
        }
    }
}
