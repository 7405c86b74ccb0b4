package slbkit.endpoint;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.profile.Auth;

/**
 * Hides what must reach no record, page, log or console: signatures and tokens by name; the account's secrets and
 * the signatures that were made with them wherever they stand, in any spelling, whole or in pieces. Of the access
 * key's id the last four characters are shown.
 */
final class Masking {

    private static final String HIDDEN = "****";
    private static final Set<String> SECRET_NAMES =
            Set.of("signature", "securitytoken", "authorization", "x-acs-security-token", "accesskeysecret");
    private static final Set<String> KEY_NAMES = Set.of("accesskeyid", "x-acs-accesskey-id");

    /** Shorter pieces of a secret tell nobody anything, and would hide half of any text. */
    private static final int PIECE = 8;
    /** Longer for signatures: there are thousands, and their pieces must not be met by chance. */
    private static final int SIGNATURE_PIECE = 12;
    private static final int SIGNATURES_KEPT = 1000;
    private static final int SHORTEST_SECRET = 4;

    private final SecretTexts secrets = new SecretTexts(PIECE, Spellings::all);
    private final Pattern accessKeyId;
    private final String shownId;
    private volatile SecretTexts signatures = noSignatures();
    private volatile SecretTexts earlierSignatures = noSignatures();

    Masking(Auth auth) {
        for (String secret : List.of(auth.accessKeySecret(), auth.securityToken())) {
            if (secret.length() >= SHORTEST_SECRET) {
                secrets.add(secret);
            }
        }
        String id = auth.accessKeyId();
        this.shownId = Matcher.quoteReplacement(shown(id));
        this.accessKeyId = id.length() < PIECE ? null : Pattern.compile(
                Pattern.quote(id) + "|" + Pattern.quote(PercentEncoding.encode(id)), Pattern.CASE_INSENSITIVE);
        if (id.length() >= PIECE) {
            secrets.add(id);
        }
    }

    /** A request was signed: what it carries is hidden from now on wherever it is met. */
    void remember(Wire signed) {
        String signature = signed.parameters().get("Signature");
        if (signature == null) {
            String authorization = signed.headers().getOrDefault("Authorization", "");
            signature = authorization.substring(authorization.lastIndexOf('=') + 1);
        }
        if (!signature.isEmpty()) {
            remember(signature);
        }
    }

    private synchronized void remember(String signature) {
        if (signatures.count() >= SIGNATURES_KEPT) {
            earlierSignatures = signatures;
            signatures = noSignatures();
        }
        signatures.add(signature);
    }

    private static SecretTexts noSignatures() {
        return new SecretTexts(SIGNATURE_PIECE, Spellings::usual);
    }

    Map<String, String> parameters(Map<String, String> parameters) {
        return masked(parameters);
    }

    Map<String, String> headers(Map<String, String> headers) {
        return masked(headers);
    }

    /** The text without the account's secrets. */
    String hide(String text) {
        if (text.length() < SHORTEST_SECRET) {
            return text;
        }
        String hidden = accessKeyId == null ? text : accessKeyId.matcher(text).replaceAll(shownId);
        BitSet found = new BitSet();
        List<Reading> readings = Reading.of(hidden);
        Reading bare = readings.get(readings.size() - 1).bare();
        for (SecretTexts known : List.of(secrets, signatures, earlierSignatures)) {
            known.mark(readings, bare, found);
        }
        return found.isEmpty() ? hidden : without(found, hidden);
    }

    private static String without(BitSet found, String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int end = 0;
        for (int start = found.nextSetBit(0); start >= 0; start = found.nextSetBit(end)) {
            rest.append(text, end, start).append(HIDDEN);
            end = found.nextClearBit(start);
        }
        return rest.append(text, end, text.length()).toString();
    }

    private Map<String, String> masked(Map<String, String> values) {
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
        return id.length() < PIECE ? HIDDEN : HIDDEN + id.substring(id.length() - 4);
    }
}
