package slbkit.rpc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC with its key mixed in once: finding the algorithm and mixing in the key cost more than most of its texts. */
public final class KeyedHash {

    private final Mac ready;

    /**
     * A hash with a key.
     *
     * @param algorithm its name in Java, such as HmacSHA1
     */
    public KeyedHash(String algorithm, String key) {
        try {
            ready = Mac.getInstance(algorithm);
            ready.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java runtime", e);
        }
    }

    /** The HMAC of a text. */
    public byte[] of(String text) {
        try {
            return ((Mac) ready.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ready.getAlgorithm() + " of this Java runtime cannot be copied", e);
        }
    }
}
