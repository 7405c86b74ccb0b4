package slbkit.stub.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import slbkit.rpc.RpcParameter;

/**
 * Named texts, as a query or a form carries them, in their order. Where a name stands twice the first counts.
 *
 * @param pairs every pair, decoded
 * @param byName the first value of each name
 * @param encoded the text they were read from; empty where they were not read, or have changed
 * @param malformed the first pair that could not be decoded; null where all could
 */
public record Parameters(List<RpcParameter> pairs, Map<String, String> byName, String encoded, String malformed) {

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    public static final Parameters NONE = of(List.of());

    public static Parameters of(List<RpcParameter> pairs) {
        return of(pairs, "", null);
    }

    /** Read {@code a=1&b=2}, percent-decoded, with {@code +} for a space. Never fails: see {@link #malformed}. */
    public static Parameters read(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return NONE;
        }
        List<RpcParameter> pairs = new ArrayList<>();
        String malformed = null;
        for (String part : encoded.split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (name == null || value == null) {
                malformed = malformed == null ? part : malformed;
            } else if (!part.isEmpty()) {
                pairs.add(new RpcParameter(name, value));
            }
        }
        return of(pairs, encoded, malformed);
    }

    /** These, then the others. */
    public Parameters and(Parameters others) {
        if (others.pairs.isEmpty() && others.malformed == null) {
            return this;
        }
        List<RpcParameter> both = new ArrayList<>(pairs);
        both.addAll(others.pairs);
        return of(both, "", malformed == null ? others.malformed : malformed);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The same with one value set, or removed if it is null. */
    public Parameters with(String name, String value) {
        List<RpcParameter> changed = new ArrayList<>(pairs);
        changed.removeIf(p -> p.name().equals(name));
        if (value != null) {
            changed.add(new RpcParameter(name, value));
        }
        return of(changed, "", malformed);
    }

    private static Parameters of(List<RpcParameter> pairs, String encoded, String malformed) {
        Map<String, String> byName = new LinkedHashMap<>();
        pairs.forEach(p -> byName.putIfAbsent(p.name(), p.value()));
        return new Parameters(List.copyOf(pairs), byName, encoded, malformed);
    }

    /** The decoded text, or null where a percent sign is not followed by two hexadecimal digits. */
    private static String decoded(String encoded) {
        return LONE_PERCENT.matcher(encoded).find() ? null : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
