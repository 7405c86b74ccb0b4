package slbkit.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The target as its owner describes it. Only the endpoint is required; what is missing leaves rules
 * unverified, with that cause.
 */
public record TargetProfile(
        String name,
        String endpoint,
        String region,
        Auth auth,
        Call call,
        Fixtures fixtures,
        Set<Capability> capabilities,
        List<Provocation> provocations,
        Limits limits,
        Tls tls,
        String proxy) {

    public TargetProfile {
        endpoint = checkedEndpoint(endpoint);
        name = name == null || name.isBlank() ? URI.create(endpoint).getAuthority() : name;
        region = region == null ? "cn-hangzhou" : region;
        auth = auth == null ? Auth.NONE : auth;
        call = call == null ? Call.DEFAULT : call;
        fixtures = fixtures == null ? Fixtures.NONE : fixtures;
        capabilities = capabilities == null ? Set.of() : Set.copyOf(capabilities);
        provocations = provocations == null ? List.of() : List.copyOf(provocations);
        limits = limits == null ? Limits.DEFAULT : limits;
        tls = tls == null ? Tls.USUAL : tls;
        checkProxy(proxy);
    }

    /** A profile that knows an endpoint and nothing else. */
    public static TargetProfile of(String endpoint) {
        return new TargetProfile(null, endpoint, null, null, null, null, null, null, null, null, null);
    }

    /** The same profile for another endpoint. */
    public TargetProfile at(String otherEndpoint) {
        return new TargetProfile(
                name, otherEndpoint, region, auth, call, fixtures, capabilities, provocations, limits, tls, proxy);
    }

    /** The same profile with other signatures. */
    public TargetProfile signed(Auth other) {
        return new TargetProfile(
                name, endpoint, region, other, call, fixtures, capabilities, provocations, limits, tls, proxy);
    }

    /** The same profile for a target that may be pressed as hard as one likes. */
    public TargetProfile unlimited() {
        return new TargetProfile(
                name, endpoint, region, auth, call, fixtures, capabilities, provocations, Limits.DEFAULT, tls, proxy);
    }

    /** Tell whether the target declares a capability; one that every call asks for XML has that one. */
    public boolean offers(Capability capability) {
        return capabilities.contains(capability) || capability == Capability.XML && call.format() == Call.Format.XML;
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
        masked.put("call", call);
        masked.put("fixtures", fixtures);
        masked.put("capabilities", capabilities.stream().sorted().toList());
        masked.put("provocations", provocations.stream().map(Provocation::masked).toList());
        masked.put("limits", limits);
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
            throw new ProfileException("endpoint: \"" + endpoint + "\" is no URL; write http://HOST:PORT");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http) {
            throw new ProfileException("endpoint: \"%s\" has no scheme http or https; write http://%s"
                    .formatted(endpoint, endpoint.replaceFirst("^[a-z]+://", "")));
        }
        if (uri.getHost() == null) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" names no host; write http://HOST:PORT");
        }
        if (uri.getPort() > 65535) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" has a port beyond 65535; write http://HOST:PORT");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new ProfileException("endpoint: \"" + endpoint + "\" has a query; write it without");
        }
        return endpoint.strip().replaceAll("/+$", "");
    }

    private static void checkProxy(String proxy) {
        if (proxy != null && !proxy.matches("https?://[^/@:]+:\\d{1,5}/?")) {
            throw new ProfileException(proxy.contains("@")
                    ? "proxy: carries credentials; name one that takes none, as http://HOST:PORT"
                    : "proxy: \"" + proxy + "\" is no address; write http://HOST:PORT");
        }
    }
}
