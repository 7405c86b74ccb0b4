package slbkit.run;

import java.util.Locale;
import java.util.Optional;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Reply;
import slbkit.target.Auth;
import slbkit.target.TargetProfile;

/**
 * What the first calls of a run find: a target that can be judged, or none.
 *
 * @param kind what was found
 * @param message one line that names the setting and the cure; empty where the target can be judged
 */
public record FirstContact(Kind kind, String message) {

    /** What can be found at an endpoint. */
    public enum Kind {
        /** Something that speaks the API, well or badly. */
        TARGET,
        /** Nothing, or something else. */
        NO_TARGET,
        /** A target that does not take the profile's credentials. */
        REFUSED
    }

    /** A documented operation that changes nothing where it names no group. */
    private static final String HARMLESS = "RemoveVServerGroupBackendServers";

    /** Look what is there. */
    static FirstContact with(Endpoint endpoint, TargetProfile profile) {
        Reply reply = endpoint.probe("DescribeRegions");
        if (!reply.failure().isEmpty()) {
            return new FirstContact(Kind.NO_TARGET, "endpoint: %s cannot be reached%s (%s); %s".formatted(
                    profile.endpoint(), profile.proxy() == null ? "" : " through the proxy " + profile.proxy(),
                    reply.failure(), reply.failure().contains("SSL")
                            ? "does it speak https? Name its certificate in tls.ca-file, or set tls.insecure: true to check none"
                            : "is it running, and is the URL right?"));
        }
        Reply documented = endpoint.probe(HARMLESS);
        if (isPage(reply) && isPage(documented)) {
            return new FirstContact(Kind.NO_TARGET,
                    "endpoint: %s answers with a web page (status %s), not as the SLB API; is the URL right?".formatted(
                            profile.endpoint(), reply.status()));
        }
        if (isElsewhere(reply) && isElsewhere(documented)) {
            return new FirstContact(Kind.NO_TARGET,
                    "endpoint: %s answers with status %s and nothing of the SLB API (%s); is the URL right?".formatted(
                            profile.endpoint(), documented.status(), documented.problem()));
        }
        return refusal(documented, profile.auth()).map(cure -> new FirstContact(Kind.REFUSED,
                "auth: the target refused the credentials (%s); %s".formatted(documented.inOneLine(), cure)))
                .orElse(new FirstContact(Kind.TARGET, ""));
    }

    private static boolean isPage(Reply reply) {
        String start = reply.text().stripLeading().toLowerCase(Locale.ROOT);
        return reply.json() == null && (start.startsWith("<!doctype html") || start.startsWith("<html"));
    }

    /** What web servers and proxies say of a place that they do not have, or cannot pass on to. */
    private static boolean isElsewhere(Reply reply) {
        boolean said = reply.status() == 403 || reply.status() == 404 || reply.status() == 405
                || reply.status() == 502 || reply.status() == 503 || reply.status() == 504;
        return said && reply.json() == null && !reply.text().contains("RequestId");
    }

    private static Optional<String> refusal(Reply reply, Auth auth) {
        String code = reply.code().orElse("");
        boolean unsigned = auth.scheme() == Auth.Scheme.NONE;
        return switch (code) {
            case "InvalidAccessKeyId.NotFound", "InvalidAccessKeyId.Inactive", "InvalidSecurityToken.Expired",
                    "InvalidSecurityToken.Malformed", "InvalidSecurityToken.MismatchWithAccessKey" ->
                    Optional.of("check access-key-id and security-token");
            case "SignatureDoesNotMatch", "IncompleteSignature" -> Optional.of(unsigned
                    ? "it wants signed calls: set auth.scheme, access-key-id and access-key-secret"
                    : "check access-key-secret and scheme");
            case "MissingAccessKeyId", "MissingSignature" -> Optional.of(
                    "it wants signed calls: set auth.scheme, access-key-id and access-key-secret");
            // a required parameter is missing: which one, only the message tells
            case "MissingParameter" -> unsigned && reply.member("Message").orElse("").contains("AccessKeyId")
                    ? Optional.of("it wants signed calls: set auth.scheme, access-key-id and access-key-secret")
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
