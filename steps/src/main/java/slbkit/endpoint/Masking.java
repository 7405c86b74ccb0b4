package slbkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import slbkit.target.Auth;

/** Hides what must reach no record: signatures and tokens by name, the account's secrets wherever they stand. */
final class Masking {

    private static final String HIDDEN = "****";
    private static final Set<String> SECRET_NAMES =
            Set.of("signature", "securitytoken", "authorization", "x-acs-security-token", "accesskeysecret");
    private static final Set<String> KEY_NAMES = Set.of("accesskeyid", "x-acs-accesskey-id");

    private final List<Pattern> secrets;

    Masking(Auth auth) {
        this.secrets = Stream.of(auth.accessKeySecret(), auth.securityToken())
                .filter(s -> s.length() >= 4)
                .flatMap(s -> Stream.of(s, PercentEncoding.encode(s), base64(s)))
                .distinct()
                .map(s -> Pattern.compile(Pattern.quote(s), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    Map<String, String> parameters(Map<String, String> parameters) {
        return masked(parameters, this::hide);
    }

    Map<String, String> headers(Map<String, String> headers) {
        return masked(headers, this::hide);
    }

    /** The text without the account's secrets. */
    String hide(String text) {
        String hidden = text;
        for (Pattern secret : secrets) {
            hidden = secret.matcher(hidden).replaceAll(HIDDEN);
        }
        return hidden;
    }

    private static Map<String, String> masked(Map<String, String> values, UnaryOperator<String> hide) {
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String key = name.toLowerCase(java.util.Locale.ROOT);
            if (SECRET_NAMES.contains(key)) {
                masked.put(name, HIDDEN);
            } else if (KEY_NAMES.contains(key)) {
                masked.put(name, HIDDEN + value.substring(Math.max(0, value.length() - 4)));
            } else {
                masked.put(name, hide.apply(value));
            }
        });
        return masked;
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
