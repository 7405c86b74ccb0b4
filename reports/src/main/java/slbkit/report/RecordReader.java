package slbkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Violation;
import slbkit.report.StoredExchanges.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks a record, one exchange after the other; it keeps only the positions of the exchanges. */
final class RecordReader {

    private static final String EXCHANGES = "exchanges";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ObjectNode document = JSON.createObjectNode();
    private final List<Place> places = new ArrayList<>();
    private Violation misfit;

    private RecordReader(Path file) {
        this.file = file;
    }

    static ConformanceReport read(Path file) {
        RecordReader reader = new RecordReader(file);
        try (InputStream in = Files.newInputStream(file); JsonParser parser = JSON.createParser(in)) {
            reader.readAll(parser);
            return reader.report();
        } catch (IOException e) {
            throw new UnreadableRecordException(file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } catch (JacksonException e) {
            throw new UnreadableRecordException(file, reader.isText()
                    ? "is not whole JSON: it breaks at line %s, column %s".formatted(
                            e.getLocation().getLineNr(), e.getLocation().getColumnNr())
                    : "is not text in UTF-8", e);
        }
    }

    private void readAll(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw foreign();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && member.equals(EXCHANGES)) {
                readExchanges(parser);
                document.putArray(EXCHANGES);
            } else {
                document.set(member, parser.<JsonNode>readValueAsTree());
            }
        }
        parser.nextToken();
    }

    private void readExchanges(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long start = parser.currentTokenLocation().getByteOffset();
            JsonNode exchange = parser.readValueAsTree();
            long end = parser.currentLocation().getByteOffset();
            if (misfit == null) {
                misfit = ReportSchema.violationsOfExchange(exchange).stream().findFirst()
                        .map(v -> new Violation("/" + EXCHANGES + "/" + places.size() + v.pointer(), v.keyword(), v.message()))
                        .orElse(null);
            }
            places.add(new Place(exchange.path("id").asString(""), start, Math.toIntExact(end - start)));
        }
    }

    private ConformanceReport report() throws IOException {
        if (!"slb-conformance".equals(document.path("suite").path("name").asString(""))) {
            throw foreign();
        }
        Violation first = ReportSchema.violations(document).stream().findFirst().orElse(misfit);
        if (first != null) {
            throw new UnreadableRecordException(file, misfit(first), null);
        }
        ConformanceReport rest = JSON.treeToValue(document, ConformanceReport.class);
        return new ConformanceReport(rest.suite(), rest.target(), rest.run(), rest.summary(), rest.rules(),
                new StoredExchanges(FileChannel.open(file), places), rest.observations());
    }

    private UnreadableRecordException foreign() {
        return new UnreadableRecordException(file, "is not a record of an SLB conformance run", null);
    }

    private String misfit(Violation first) {
        return "is a record of suite version %s that this version cannot read: at %s, %s".formatted(
                document.path("suite").path("version").asString("unknown"),
                first.pointer().isEmpty() ? "its top" : first.pointer(),
                first.message());
    }

    private boolean isText() {
        try {
            Files.readString(file, StandardCharsets.UTF_8);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
