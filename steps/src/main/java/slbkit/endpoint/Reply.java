package slbkit.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reply as it came: read once as bytes, parsed once, as JSON or as XML.
 *
 * @param exchange the id of its exchange in the record
 * @param status the HTTP status; 0 where no reply came
 * @param headers headers by name, as received
 * @param text the body as text
 * @param json the body as JSON, or as the JSON that its XML stands for; null where it is neither
 * @param problem why the body cannot be read as what was asked for; empty where it can
 * @param failure why no reply came; empty where one came
 */
public record Reply(
        String exchange,
        int status,
        Map<String, List<String>> headers,
        String text,
        JsonNode json,
        String problem,
        String failure) {

    /** How the problem of a body begins that is larger than the kit reads. */
    static final String TOO_LARGE = "the body has more than ";
    private static final String EMPTY = "the body is empty";
    private static final int MOST_DIGITS = 1000;
    private static final int MOST_TOKENS = 200_000;
    private static final String BEYOND_REASON = "the body holds a number of more than " + MOST_DIGITS + " digits";

    /** Codes that some services put into a success. */
    private static final Set<String> SUCCESS_CODES = Set.of("200", "OK", "SUCCESS");

    private static final Set<String> JSON_TYPES = Set.of("application/json", "text/json");

    /** The statuses of a proxy that got no reply, or not in time. */
    private static final Set<Integer> PROXY_STATUSES = Set.of(502, 503, 504);

    /** The statuses with which a web server or a gateway rejects a request before the API reads it. */
    private static final Set<Integer> WEB_SERVER_STATUSES = Set.of(405, 408, 411, 413, 414, 415, 429, 431, 501, 502, 503, 504);

    /** More than any list of the API needs: a few bytes of text must not become megabytes of tree. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxTokenCount(MOST_TOKENS)
            .maxNumberLength(MOST_DIGITS)
            .maxStringLength(TargetClient.MOST_BYTES)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A reply with a body. */
    static Reply of(String exchange, int status, Map<String, List<String>> headers, byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return new Reply(exchange, status, headers, new String(body, StandardCharsets.UTF_8), null,
                    "the body is not UTF-8", "");
        }
        if (text.startsWith("\uFEFF")) {
            return new Reply(exchange, status, headers, text, null, "the body begins with a byte order mark", "");
        }
        try {
            JsonNode json = JSON.readTree(text);
            if (json != null && hasNumberBeyondReason(json)) {
                return new Reply(exchange, status, headers, text, null, BEYOND_REASON, "");
            }
            if (json != null && json.isObject()) {
                return new Reply(exchange, status, headers, text, json, "", "");
            }
            return new Reply(exchange, status, headers, text, null,
                    text.isBlank() ? EMPTY : "the body is not a JSON object", "");
        } catch (NumberFormatException | ArithmeticException e) {
            return new Reply(exchange, status, headers, text, null, BEYOND_REASON, "");
        } catch (StreamConstraintsException e) {
            return new Reply(exchange, status, headers, text, null, e.getOriginalMessage().startsWith("Token count")
                    ? TOO_LARGE + MOST_TOKENS + " tokens" : "the body is not JSON: " + e.getOriginalMessage(), "");
        } catch (JacksonException e) {
            return new Reply(exchange, status, headers, text, null, "the body is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""), "");
        }
    }

    /** 1e999999999 is a few characters of JSON, but a gigabyte when it is printed. */
    private static boolean hasNumberBeyondReason(JsonNode node) {
        if (node.isContainer()) {
            for (JsonNode child : node) {
                if (hasNumberBeyondReason(child)) {
                    return true;
                }
            }
            return false;
        }
        return node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS;
    }

    /** A reply whose body ended too early, or is too large. */
    static Reply cutShort(String exchange, int status, Map<String, List<String>> headers, String how) {
        return new Reply(exchange, status, headers, "", null, how, "");
    }

    /** No reply. */
    public static Reply failed(String exchange, String failure) {
        return new Reply(exchange, 0, Map.of(), "", null, "no reply came", failure);
    }

    /** Whether the target did not answer: there is no reply, or only the error page of a proxy. */
    public boolean unanswered() {
        return !failure.isEmpty() || PROXY_STATUSES.contains(status) && json == null && !mediaType().equals("application/json");
    }

    /** Whether a web server before the API rejected the request with a page of its own, which no document describes. */
    public boolean isPageOfWebServer() {
        return code().isEmpty() && WEB_SERVER_STATUSES.contains(status) || json == null && status >= 300 && status < 400;
    }

    /** Whether the body is larger than the kit reads. */
    public boolean isTooLarge() {
        return json == null && problem.startsWith(TOO_LARGE);
    }

    /** Whether the body is XML, although it was not read as such. */
    public boolean isUnreadXml() {
        return json == null && text.stripLeading().startsWith("<");
    }

    /** The same reply, whose XML stands for this. */
    Reply readAs(JsonNode tree) {
        return new Reply(exchange, status, headers, text, tree, "", failure);
    }

    /** The same reply, which cannot be read for another reason. */
    Reply unread(String why) {
        return new Reply(exchange, status, headers, text, null, why, failure);
    }

    /** Whether the body was read as XML, which has only texts, so that the types of its values are unknown. */
    public boolean inXml() {
        return json != null && !text.stripLeading().startsWith("{");
    }

    /** Whether the call succeeded: a 2xx reply without an error code. */
    public boolean succeeded() {
        return status >= 200 && status < 300 && code().isEmpty();
    }

    /** Whether there is a reply whose body is too large or incomplete. */
    public boolean outOfBounds() {
        return failure.isEmpty() && json == null && text.isEmpty() && !problem.isEmpty() && !problem.equals(EMPTY);
    }

    /** Whether a reply came that cannot be read. */
    public boolean unreadable() {
        return failure.isEmpty() && json == null;
    }

    /** Whether the call was rejected: a 4xx or 5xx reply. */
    public boolean rejected() {
        return status >= 400 && status < 600;
    }

    /** The error code, if the reply carries one. */
    public Optional<String> code() {
        return member("Code")
                .filter(c -> status >= 400 || !c.isEmpty() && !SUCCESS_CODES.contains(c.toUpperCase(Locale.ROOT)));
    }

    /** Whether the other reply has the same status and the same Code, or neither has a Code. */
    public boolean hasSameStatusAndCode(Reply other) {
        return status == other.status && code().equals(other.code());
    }

    /** A member that is a text, if the reply has it. */
    public Optional<String> member(String name) {
        JsonNode node = json == null ? null : json.get(name);
        return node == null || !node.isString() ? Optional.empty() : Optional.of(node.stringValue());
    }

    /** The id of the group that a successful call created, if the reply has one. */
    public Optional<String> createdId(GroupKind kind) {
        return member(kind.id()).filter(id -> succeeded() && !id.isEmpty());
    }

    /** The listed servers or groups, if the reply has the documented wrapper around a list of objects. */
    public Optional<List<JsonNode>> servers(Operation operation) {
        return operation.findReplyList().flatMap(wrapper -> servers(wrapper.name(), wrapper.members().get(0).name()));
    }

    /** The listed objects under a wrapper, if the reply has them. */
    public Optional<List<JsonNode>> servers(String wrapper, String list) {
        JsonNode nodes = json == null ? null : json.path(wrapper).path(list);
        if (nodes == null || !nodes.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.isObject()) {
                return Optional.empty();
            }
            objects.add(node);
        }
        return Optional.of(objects);
    }

    /** The media type of the body, in lower case and without parameters; empty where none is named. */
    public String mediaType() {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(h -> h.getValue().stream())
                .findFirst()
                .map(v -> v.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether the media type is one of those that the official clients read as JSON. */
    public boolean isLabelledAsJson() {
        return JSON_TYPES.contains(mediaType());
    }

    /** The reply in one line, for an "observed". */
    public String inOneLine() {
        if (!failure.isEmpty()) {
            return "no reply: " + failure;
        }
        if (json == null) {
            return status + ", " + problem;
        }
        Optional<String> code = code();
        if (code.isPresent()) {
            return "%s %s \"%s\"".formatted(status, code.get(), member("Message").orElse(""));
        }
        String ids = json.propertyStream()
                .filter(p -> p.getKey().endsWith("Id") && p.getValue().isString())
                .map(p -> p.getKey() + "=" + p.getValue().stringValue())
                .reduce((a, b) -> a + " " + b)
                .orElse("without an id");
        return status + (rejected() ? " without a Code, " : " ") + ids;
    }
}
