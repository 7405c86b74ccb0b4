package slbkit.report.view;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;
import java.nio.charset.StandardCharsets;

/** What every template does to every value it prints: no markup, no steering characters. */
final class MarkupEscape implements EscapingStrategy {

    @Override
    public String escape(String input) {
        return input == null ? "" : escaped(input);
    }

    /** The text as it may stand between tags and in quoted attributes of HTML and XML. */
    static String escaped(String input) {
        return Sanitizer.block(input)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    /** How many bytes the texts take on a page. */
    static int weight(String... texts) {
        int bytes = 0;
        for (String text : texts) {
            bytes += escaped(text).getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }
}
