package slbkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.health.TargetSurvey;
import slbkit.profile.Auth;
import slbkit.profile.Capability;
import slbkit.profile.TargetProfile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The profile that init writes: what was given and found, and as comments what would make more rules verifiable.
 *
 * @param endpoint the URL of the target
 * @param loadBalancer the load balancer that runs may use; null for none
 * @param servers the servers that runs may use
 */
record ProfileDraft(String endpoint, String loadBalancer, List<String> servers) {

    /** What every profile that init wrote begins with. */
    static final String MARK = "# Written by slb-conformance init.";

    /** The variables of the vendor's own clients. */
    static final String KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    static final String KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    /** From so many milliseconds a call on a whole run takes minutes. */
    static final long SLOW = 100;

    ProfileDraft {
        endpoint = TargetProfile.of(endpoint).endpoint();
        servers = List.copyOf(servers);
    }

    /** The profile to look at the target with: gently, and no call beside another. */
    String toLookAt() {
        return "endpoint: %s\nlimits: {requests-per-second: 5, parallel: 1, timeout: 10s}\n%s".formatted(quoted(endpoint),
                loadBalancer == null ? "" : "fixtures: {load-balancer: %s}\n".formatted(quoted(loadBalancer)));
    }

    /** The profile. */
    String text(TargetSurvey found, Auth auth) {
        List<String> lines = new ArrayList<>();
        lines.add(MARK + " Edit it as you like: without this line, init does not overwrite it.");
        lines.add("# Every key: docs/judge-a-server.md. A missing setting leaves rules unverified; the report names both.");
        lines.add("endpoint: " + quoted(endpoint));
        lines.add("# region: cn-hangzhou");
        lines.addAll(auth(auth));
        lines.add("fixtures:");
        lines.add(loadBalancer == null
                ? "  # load-balancer: lb-1                  # the run may create groups behind it"
                : "  load-balancer: %s   # the run may create groups behind it".formatted(quoted(loadBalancer)));
        lines.addAll(serverLines());
        lines.addAll(defaultServerLines(found));
        lines.add("  absent-server: i-absent-slbkit           # an id that exists nowhere");
        lines.add("  # stopped-server: i-3                    # exists, but is not running");
        lines.add("  # shared-load-balancer: lb-2             # not high-performance: accepts no ENI and no ECI");
        lines.add("capabilities: [%s]%s".formatted(
                words(found.capabilities().stream()), found.unknown().isEmpty() ? "" : "   # it does not know " + String.join(", ", found.unknown())));
        Stream<Capability> without = Stream.of(Capability.XML, Capability.SIGNATURE)
                .filter(c -> !found.capabilities().contains(c))
                .filter(c -> c != Capability.SIGNATURE || auth.scheme() == Auth.Scheme.NONE);
        lines.add("without: [%s]   # the target does not seem to offer these; remove those that it should offer".formatted(words(without)));
        lines.add("# provocations:                            # what makes it return an error that no request triggers");
        lines.add("#   - {operation: NAME, error: CODE, with: {LoadBalancerId: lb-3}}");
        lines.add("limits: {requests-per-second: 20, parallel: 4, timeout: 10s}   # parallel: the maximum; "
                + "verify --parallel N sets the number");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> auth(Auth auth) {
        if (auth.scheme() == Auth.Scheme.NONE) {
            return List.of("auth: {scheme: none}                       # it answers calls that are not signed");
        }
        return List.of(
                "auth:",
                "  scheme: %s".formatted(auth.scheme().name().toLowerCase(java.util.Locale.ROOT)),
                "  access-key-id: ${%s}".formatted(KEY_ID),
                "  access-key-secret: ${%s}".formatted(KEY_SECRET),
                "  security-token: ${%s:}".formatted(TOKEN));
    }

    private List<String> serverLines() {
        if (servers.isEmpty()) {
            return List.of("  # servers: [{id: i-1}, {id: i-2}]        # running servers that may be attached");
        }
        List<String> lines = new ArrayList<>();
        lines.add("  servers:                                 # running servers that may be attached");
        servers.forEach(id -> lines.add("    - {id: %s%s}".formatted(quoted(id), type(id))));
        return lines;
    }

    private static String type(String id) {
        return id.startsWith("eni-") ? ", type: eni" : id.startsWith("eci-") ? ", type: eci" : "";
    }

    private List<String> defaultServerLines(TargetSurvey found) {
        List<String> own = found.defaultServers().stream().filter(id -> !servers.contains(id)).toList();
        return List.of(own.isEmpty()
                ? "  # default-servers: [i-8, i-9]            # already in the load balancer's default server group"
                : "  default-servers: [%s]   # in its default server group; a run sets their weights, and restores them".formatted(
                        own.stream().map(ProfileDraft::quoted).collect(Collectors.joining(", "))));
    }

    /** What was found, for the console. */
    List<String> findings(TargetSurvey found, Auth auth) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s, %s ms a call".formatted(endpoint, auth.scheme() == Auth.Scheme.NONE
                ? "no signature needed" : "signatures by scheme " + auth.scheme().name().toLowerCase(java.util.Locale.ROOT),
                found.contact().millis()));
        lines.add("it offers: " + (found.capabilities().isEmpty() ? "only the documented operations" : words(found.capabilities().stream())));
        if (!found.unknown().isEmpty()) {
            lines.add("it does not know: " + String.join(", ", found.unknown()));
        }
        if (loadBalancer == null || servers.size() < 2) {
            lines.add("to verify more rules: give --load-balancer ID and --server ID twice or more");
        }
        return lines;
    }

    private static String words(Stream<Capability> capabilities) {
        return capabilities.sorted().map(Capability::toString).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9._-]*") ? text : JsonMapper.shared().writeValueAsString(text);
    }
}
