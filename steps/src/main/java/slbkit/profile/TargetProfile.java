package slbkit.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target as its owner describes it. Only the endpoint is required; what is missing leaves rules
 * unverified, with that cause.
 */
public record TargetProfile(
        String name,
        String endpoint,
        String region,
        Auth auth,
        CallDefaults call,
        Fixtures fixtures,
        Set<Capability> capabilities,
        Set<Capability> without,
        List<Provocation> provocations,
        Limits limits,
        Tls tls,
        String proxy) {

    /** A name, an IPv4 address, or an IPv6 address in brackets. */
    private static final String HOST = "(?:\\[[0-9A-Fa-f:.]+(?:%[^\\[\\]@]+)?\\]|[^\\[\\]/@:]+)";

    private static final Pattern ADDRESS = Pattern.compile(HOST + "(?::([0-9]{1,9})?)?");

    public TargetProfile {
        endpoint = checkedEndpoint(endpoint);
        name = name == null || name.isBlank() ? URI.create(endpoint).getAuthority() : name;
        region = region == null ? "cn-hangzhou" : region;
        auth = auth == null ? Auth.NONE : auth;
        call = call == null ? CallDefaults.DEFAULT : call;
        fixtures = fixtures == null ? Fixtures.NONE : fixtures;
        capabilities = capabilities == null ? Set.of() : Set.copyOf(capabilities);
        without = without == null ? Set.of() : Set.copyOf(without);
        provocations = provocations == null ? List.of() : List.copyOf(provocations);
        limits = limits == null ? Limits.DEFAULT : limits;
        tls = tls == null ? Tls.USUAL : tls;
        checkProxy(proxy);
        for (Capability none : without) {
            declaredBy(none, capabilities, auth, call).ifPresent(key -> {
                throw new ProfileException("without: lists %s, which %s declares; remove one of them".formatted(none, key));
            });
        }
    }

    /** A profile that knows an endpoint and nothing else. */
    public static TargetProfile of(String endpoint) {
        return new TargetProfile(null, endpoint, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same profile with other signatures; a target that is sent signatures is one that they concern. */
    public TargetProfile signed(Auth other) {
        Set<Capability> still = new HashSet<>(without);
        still.remove(Capability.SIGNATURE);
        return new TargetProfile(
                name, endpoint, region, other, call, fixtures, capabilities, still, provocations, limits, tls, proxy);
    }

    /** The same profile for a stub of this process: no pace need be kept there, and no proxy or certificate stands between. */
    public TargetProfile atStub(String stub) {
        return new TargetProfile(
                name, stub, region, auth, call, fixtures, capabilities, without, provocations, Limits.DEFAULT, Tls.USUAL, null);
    }

    /**
     * Whether the profile declares a capability. A profile that asks for XML with every call declares {@code xml}
     * by that, and one that signs its calls {@code signature}.
     */
    public boolean offers(Capability capability) {
        return declaredBy(capability, capabilities, auth, call).isPresent();
    }

    /** The key that declares a capability, if one does. */
    private static Optional<String> declaredBy(Capability capability, Set<Capability> listed, Auth auth, CallDefaults call) {
        if (listed.contains(capability)) {
            return Optional.of("capabilities");
        }
        return switch (capability) {
            case XML -> call.format() == CallDefaults.Format.XML ? Optional.of("call.format") : Optional.empty();
            case SIGNATURE -> auth.scheme() == Auth.Scheme.NONE ? Optional.empty() : Optional.of("auth.scheme");
            case DESCRIBE, DELETE -> Optional.empty();
        };
    }

    /** What makes the target give an error, if the profile knows. */
    public Optional<Provocation> provocation(String operation, String error) {
        return provocations.stream()
                .filter(p -> p.operation().equals(operation) && p.error().equals(error))
                .findFirst();
    }

    /** The profile for the record: without secrets, the access key's id down to its last four characters. */
    @JsonIgnore
    public Map<String, Object> masked() {
        Map<String, Object> auth = new LinkedHashMap<>();
        auth.put("scheme", this.auth.scheme());
        String id = this.auth.accessKeyId();
        auth.put("access-key-id", id.isEmpty() ? "" : id.length() < 8 ? "****" : "****" + id.substring(id.length() - 4));
        Map<String, Object> masked = new LinkedHashMap<>();
        masked.put("name", name);
        masked.put("endpoint", endpoint);
        masked.put("region", region);
        masked.put("auth", auth);
        masked.put("call", ProfileReader.RECORD.convertValue(call, Map.class));
        masked.put("fixtures", ProfileReader.RECORD.convertValue(fixtures, Map.class));
        masked.put("capabilities", capabilities.stream().sorted().toList());
        masked.put("without", without.stream().sorted().toList());
        masked.put("provocations", provocations.stream().map(Provocation::masked).toList());
        masked.put("limits", ProfileReader.RECORD.convertValue(limits, Map.class));
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("ca-file", tls.caFile());
        trust.put("insecure", tls.insecure());
        masked.put("tls", trust);
        masked.put("proxy", proxy);
        return masked;
    }

    private static String checkedEndpoint(String endpoint) {
        if (endpoint == null || endpoint.isBlank()) {
            throw new ProfileException("endpoint: is missing; write endpoint: http://HOST:PORT");
        }
        if (endpoint.matches("[^/]*//[^/@]*@.*")) {
            throw new ProfileException("endpoint: carries credentials; put them under auth");
        }
        URI uri;
        try {
            uri = URI.create(endpoint.strip());
        } catch (IllegalArgumentException e) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" is not a URL; write http://HOST:PORT");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http) {
            throw new ProfileException("endpoint: \"%s\" has no scheme http or https; write http://%s"
                    .formatted(endpoint, endpoint.replaceFirst("^[a-z]+://", "")));
        }
        // No URI's getHost: it knows no name with an underscore, as container names have.
        Matcher address = ADDRESS.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!address.matches()) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" names no host; write http://HOST:PORT");
        }
        if (address.group(1) != null && Integer.parseInt(address.group(1)) > 65535) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" has a port beyond 65535; write http://HOST:PORT");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" has a query; write it without");
        }
        return endpoint.strip().replaceAll("/+$", "");
    }

    private static void checkProxy(String proxy) {
        if (proxy != null && !proxy.matches("https?://" + HOST + ":[0-9]{1,5}/?")) {
            throw new ProfileException(proxy.contains("@")
                    ? "proxy: carries credentials; name one that takes none, as http://HOST:PORT"
                    : "proxy: \"" + proxy + "\" is not an address; write http://HOST:PORT");
        }
    }
}
