package slbkit.report.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import slbkit.report.Exchange.Sent;

/** A request as a curl line, an option a line of the page, that sends it again; what was masked stays masked. */
final class CurlLine {

    /** Headers that curl sets itself, or that belong to one connection. */
    private static final Set<String> ITS_OWN =
            Set.of("host", "connection", "content-length", "accept-encoding", "user-agent", "transfer-encoding");

    /** Where the shell reads on as if the line went on. */
    private static final String NEXT = " \\\n  ";

    private CurlLine() {
    }

    static String of(Sent request) {
        boolean form = "form".equals(request.in());
        StringBuilder line = new StringBuilder("curl -sS -i");
        if (!form) {
            line.append(" -G");
        }
        if (!request.method().equals(form ? "POST" : "GET")) {
            line.append(" -X ").append(quoted(request.method()));
        }
        line.append(' ').append(quoted(request.url()));
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                String value = header.getValue();
                line.append(NEXT).append("-H ").append(quoted(header.getKey() + (value.isEmpty() ? ";" : ": " + value)));
            }
        }
        request.parameters().forEach((name, value) -> line.append(NEXT).append("--data-urlencode ")
                .append(quoted(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + value)));
        return line.toString();
    }

    /** The text as one word of a shell, whatever it contains. */
    private static String quoted(String word) {
        if (word.matches("[A-Za-z0-9_./:=,+%-]+")) {
            return word;
        }
        boolean steers = word.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
        if (!steers) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder out = new StringBuilder("$'");
        word.chars().forEach(c -> {
            if (c < 0x20 || c == 0x7f) {
                out.append(String.format(Locale.ROOT, "\\x%02x", c));
            } else {
                out.append(c == '\'' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return out.append('\'').toString();
    }
}
