package slbkit.run;

import io.cucumber.htmlformatter.MessagesToHtmlWriter;
import io.cucumber.messages.NdjsonToMessageIterable;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cucumber's own messages of a run, as raw evidence: each is masked before it is written, and Cucumber's own page is
 * made from what was written. Messages may come from several threads.
 */
public final class RawMessages implements AutoCloseable {

    /** The folder within a report folder. */
    public static final String FOLDER = "evidence";
    private static final String MESSAGES = "messages.ndjson";
    private static final String PAGE = "cucumber.html";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final UnaryOperator<String> hidden;
    private final UnaryOperator<String> quoted;
    private final Serializer serializer = new Serializer();
    private OutputStream out;
    private String trouble = "";

    /**
     * Messages that go to this folder.
     *
     * @param hidden the text without secrets
     * @param quoted the same, and no more of it than somebody reads: for what may be a target's words
     */
    RawMessages(Path folder, UnaryOperator<String> hidden, UnaryOperator<String> quoted) {
        this.folder = folder;
        this.hidden = hidden;
        this.quoted = quoted;
    }

    /** Removes the messages of an earlier run, which would pass for this one's. */
    public static void clear(Path report) {
        try {
            Files.deleteIfExists(report.resolve(FOLDER).resolve(MESSAGES));
            Files.deleteIfExists(report.resolve(FOLDER).resolve(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(report.resolve(FOLDER) + " cannot be cleared", e);
        }
    }

    /** Takes a message. Trouble with the disk ends the evidence, not the run. */
    synchronized void take(Envelope message) {
        if (!trouble.isEmpty()) {
            return;
        }
        try {
            StringWriter text = new StringWriter();
            serializer.writeValue(text, message);
            if (out == null) {
                Files.createDirectories(folder);
                out = Files.newOutputStream(folder.resolve(MESSAGES));
            }
            out.write((masked(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            trouble = e.getClass().getSimpleName();
        }
    }

    /** The message with every text in it masked: a secret that JSON escapes is found as it is. */
    private String masked(String message) {
        JsonNode envelope = JSON.readTree(message);
        boolean targetMaySpeak = envelope.has("testStepFinished") || envelope.has("attachment")
                || envelope.has("testRunFinished") || envelope.has("testRunHookFinished");
        return masked(envelope, targetMaySpeak ? quoted : hidden).toString();
    }

    private static JsonNode masked(JsonNode node, UnaryOperator<String> mask) {
        if (node.isString()) {
            return JSON.getNodeFactory().stringNode(mask.apply(node.asString()));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode masked = JSON.createArrayNode();
            list.forEach(item -> masked.add(masked(item, mask)));
            return masked;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode masked = JSON.createObjectNode();
            object.properties().forEach(member -> masked.set(member.getKey(), masked(member.getValue(), mask)));
            return masked;
        }
        return node;
    }

    /** Ends the messages and makes the page from them; what came of it, in one line. */
    public synchronized String finish() {
        close();
        Path messages = folder.resolve(MESSAGES);
        if (trouble.isEmpty() && Files.exists(messages)) {
            try {
                page(messages);
            } catch (IOException | RuntimeException e) {
                trouble = "the page could not be made of the messages, " + e.getClass().getSimpleName();
            }
        }
        return trouble.isEmpty()
                ? "raw evidence: %s and %s in %s".formatted(MESSAGES, PAGE, folder)
                : "the raw evidence in %s is not whole: %s".formatted(folder, trouble);
    }

    private void page(Path messages) throws IOException {
        Path draft = Files.createTempFile(folder, PAGE, ".tmp");
        try (NdjsonToMessageIterable written =
                        new NdjsonToMessageIterable(Files.newInputStream(messages), new Deserializer());
                MessagesToHtmlWriter page = MessagesToHtmlWriter.builder(serializer::writeValue)
                        .title("SLB conformance: raw evidence")
                        .build(Files.newOutputStream(draft))) {
            for (Envelope message : written) {
                page.write(message);
            }
        }
        draft.toFile().setReadable(true, false);
        Files.move(draft, folder.resolve(PAGE), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            trouble = e.getClass().getSimpleName();
        }
    }
}
