package slbkit.rpc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes that every Java runtime has. */
public final class Digests {

    private Digests() {
    }

    /** A SHA-256 that is given its bytes piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    /** The SHA-256 of bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The SHA-256 of a style or a script as a content security policy names it. */
    public static String policySource(String text) {
        return "'sha256-%s'".formatted(
                Base64.getEncoder().encodeToString(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Compared without giving away by its duration where two texts differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
