package slbkit.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The percent-encoding both signature schemes are defined by: only {@code A-Za-z0-9-_.~} stay bare. */
final class PercentEncoding {

    private PercentEncoding() {
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** Names and values encoded, sorted by name, joined as a query. */
    static String canonicalQuery(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Names and values encoded and joined, as a query or a form body. */
    static String form(Map<String, String> parameters, WireFormat.Encoding encoding) {
        return parameters.entrySet().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue(), encoding))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text, WireFormat.Encoding encoding) {
        String strict = encode(text);
        return switch (encoding) {
            case STRICT -> strict;
            case PLUS_FOR_SPACE -> strict.replace("%20", "+");
            case BARE_ASTERISK -> strict.replace("%2A", "*").replace("~", "%7E");
        };
    }
}
