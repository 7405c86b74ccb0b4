package slbkit.rpc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The one form of names and values that both ways of signing sign: RFC 3986, in upper-case hexadecimal. */
public final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private static final Comparator<RpcParameter> BY_NAME_AND_VALUE =
            Comparator.comparing(RpcParameter::name).thenComparing(RpcParameter::value);

    private PercentEncoding() {
    }

    /** A text with all but letters, digits and {@code -_.~} encoded. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }

    /** Whether there is nothing to encode, as in most names and values. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || !isUnreserved((byte) c)) {
                return false;
            }
        }
        return true;
    }

    /** Sorted by name and then value, encoded, and joined as a query is. */
    static String canonical(Collection<RpcParameter> pairs) {
        List<RpcParameter> encoded = new ArrayList<>(pairs.size());
        int length = 0;
        for (RpcParameter pair : pairs) {
            RpcParameter one = new RpcParameter(of(pair.name()), of(pair.value()));
            length += one.name().length() + one.value().length() + 2;
            encoded.add(one);
        }
        encoded.sort(BY_NAME_AND_VALUE);
        StringBuilder joined = new StringBuilder(length);
        for (RpcParameter pair : encoded) {
            joined.append(joined.isEmpty() ? "" : "&").append(pair.name()).append('=').append(pair.value());
        }
        return joined.toString();
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || b >= '0' && b <= '9'
                || b == '-' || b == '_' || b == '.' || b == '~';
    }
}
