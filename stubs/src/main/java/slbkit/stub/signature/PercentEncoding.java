package slbkit.stub.signature;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import slbkit.stub.call.Parameters;

/** The one form of names and values that both ways of signing sign: RFC 3986, in upper-case hexadecimal. */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {
    }

    static String of(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }

    /** Sorted by name and then value, encoded, and joined as a query is. */
    static String canonical(Collection<Parameters.Pair> pairs) {
        return pairs.stream()
                .map(p -> new Parameters.Pair(of(p.name()), of(p.value())))
                .sorted(Comparator.comparing(Parameters.Pair::name).thenComparing(Parameters.Pair::value))
                .map(p -> p.name() + "=" + p.value())
                .collect(Collectors.joining("&"));
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || b >= '0' && b <= '9'
                || b == '-' || b == '_' || b == '.' || b == '~';
    }
}
