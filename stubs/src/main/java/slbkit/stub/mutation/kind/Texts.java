package slbkit.stub.mutation.kind;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import slbkit.stub.call.RenderedReply;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes to the text of a body, by name. */
final class Texts {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, UnaryOperator<RenderedReply>> NAMED = Map.ofEntries(
            Map.entry("byte-order-mark", r -> r.withText("\uFEFF" + r.text())),
            Map.entry("truncated", r -> r.withText(r.text().substring(0, r.text().length() - 2))),
            Map.entry("doubled-member", r -> r.withText(r.text().replaceFirst("\\{", "{\"RequestId\":\"twice\","))),
            Map.entry("trailing-text", r -> r.withText(r.text() + "\nOK")),
            Map.entry("single-quotes", r -> r.withText(r.text().replace('"', '\''))),
            Map.entry("trailing-comma", r -> r.withText(r.text().substring(0, r.text().length() - 1) + ",}")),
            Map.entry("comment", r -> r.withText("/* SLB */" + r.text())),
            Map.entry("callback", r -> r.withText("callback(" + r.text() + ")")),
            Map.entry("empty", r -> r.withText("")),
            Map.entry("html", r -> r.withText("<html><body>done</body></html>")),
            Map.entry("json", r -> new RenderedReply(r.status(), Map.of("Content-Type", "application/json"),
                    "{\"RequestId\":\"365F4154\"}".getBytes(StandardCharsets.UTF_8))),
            Map.entry("in-a-list", r -> r.withText("[" + r.text() + "]")),
            Map.entry("as-a-text", r -> r.withText(JSON.writeValueAsString(r.text()))),
            Map.entry("utf-16", r -> new RenderedReply(r.status(), r.headers(), r.text().getBytes(StandardCharsets.UTF_16))),
            Map.entry("not-utf-8", r -> new RenderedReply(r.status(), r.headers(),
                    r.text().replaceFirst("\\{", "{\"Region\":\"M\u00fcnchen\",").getBytes(StandardCharsets.ISO_8859_1))),
            Map.entry("pretty", r -> r.withText(JSON.writeValueAsString(JSON.readTree(r.text())))),
            Map.entry("blanks-around", r -> r.withText("\r\n  " + r.text() + "\n\n")),
            Map.entry("escaped", r -> r.withText(escaped(r.text()))));

    private Texts() {
    }

    static UnaryOperator<RenderedReply> named(String name) {
        UnaryOperator<RenderedReply> change = NAMED.get(name);
        if (change == null) {
            throw new IllegalArgumentException("%s is not one of %s".formatted(name, new TreeSet<>(NAMED.keySet())));
        }
        return change;
    }

    /** Every letter of a text as a Unicode escape: {@code \u0041}. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder();
        boolean within = false;
        boolean after = false;
        for (char c : json.toCharArray()) {
            if (c == '"' && !after) {
                within = !within;
            }
            boolean plain = within && !after && Character.isLetter(c);
            escaped.append(plain ? "\\u%04X".formatted((int) c) : String.valueOf(c));
            after = c == '\\' && !after;
        }
        return escaped.toString();
    }
}
