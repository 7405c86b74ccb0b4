package slbkit.endpoint;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import slbkit.profile.Auth;

/**
 * Hides secrets from records, pages, logs and the console: signatures and tokens by name; the account's secrets, and the
 * signatures made with them, anywhere in a text, plain, percent-encoded, in Base64 or in hexadecimal, in any letter case.
 * Only the last four characters of the access key's id are shown.
 */
final class Masking {

    private static final String HIDDEN = "****";
    private static final Set<String> SECRET_NAMES =
            Set.of("signature", "securitytoken", "authorization", "x-acs-security-token", "accesskeysecret");
    private static final Set<String> KEY_NAMES = Set.of("accesskeyid", "x-acs-accesskey-id");

    /** In a shorter access key id, the last four characters would reveal too much of it. */
    private static final int SHORTEST_ID = 8;

    private final KnownSecrets secrets = new KnownSecrets();

    Masking(Auth auth) {
        remember(auth.accessKeySecret());
        remember(auth.securityToken());
        String id = auth.accessKeyId();
        if (id.length() >= SHORTEST_ID) {
            secrets.add(id, shown(id));
        }
    }

    /** Hides what a signed request carries in all texts from now on. */
    void remember(Wire signed) {
        String signature = signed.parameters().get("Signature");
        if (signature == null) {
            String authorization = signed.headers().getOrDefault("Authorization", "");
            signature = authorization.substring(authorization.lastIndexOf('=') + 1);
        }
        // the padding contains nothing of the secret, and there are more ways to escape it than letters
        remember(signature.replaceAll("=+$", ""));
    }

    private void remember(String secret) {
        if (secret.length() >= KnownSecrets.SHORTEST) {
            secrets.add(secret, HIDDEN);
        }
    }

    /** The text without the account's secrets. */
    String hide(String text) {
        return secrets.hiddenIn(text);
    }

    /** Parameters or headers, by name, without the account's secrets. */
    Map<String, String> masked(Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (SECRET_NAMES.contains(key)) {
                masked.put(name, HIDDEN);
            } else {
                masked.put(name, KEY_NAMES.contains(key) ? shown(value) : hide(value));
            }
        });
        return masked;
    }

    private static String shown(String id) {
        return id.length() < SHORTEST_ID ? HIDDEN : HIDDEN + id.substring(id.length() - 4);
    }
}
