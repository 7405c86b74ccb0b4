package slbkit.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.TargetProfile;
import slbkit.slb.ServerGroups;

/**
 * The result of the first calls of a run: whether there is a target that can be judged.
 *
 * @param kind the kind of endpoint
 * @param message one line that names the setting and the cure; empty if the target can be judged
 * @param millis how long a call takes; 0 if that was not measured
 */
public record FirstContact(Kind kind, String message, long millis) {

    /** A result without the duration of a call. */
    public FirstContact(Kind kind, String message) {
        this(kind, message, 0);
    }

    /** The kinds of endpoints. */
    public enum Kind {
        /** A server of the API, conforming or not. */
        TARGET,
        /** Nothing, or something else. */
        NO_TARGET,
        /** A target that rejects the credentials of the profile. */
        REJECTED
    }

    /** A documented operation that changes nothing if the call names no group. */
    private static final String HARMLESS = Contract.documented().firstCalls().harmless();

    /** Examine the endpoint. */
    public static FirstContact with(Endpoint endpoint, TargetProfile profile) {
        Reply reply = probe(endpoint, Contract.documented().firstCalls().unrelated());
        if (!reply.failure().isEmpty()) {
            return new FirstContact(Kind.NO_TARGET, "endpoint: %s cannot be reached%s (%s); %s".formatted(
                    profile.endpoint(), profile.proxy() == null ? "" : " through the proxy " + profile.proxy(),
                    reply.failure(), reply.failure().contains("SSL")
                            ? "does it speak https? Name its certificate in tls.ca-file, or set tls.insecure: true to check none"
                            : "is it running, and is the URL right?"));
        }
        long begun = System.nanoTime();
        Reply documented = probe(endpoint, HARMLESS);
        long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
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
        Optional<CallerFault> fault = CallerFault.of(HARMLESS, documented, profile.auth());
        if (fault.isPresent() && fault.get().kind() != CallerFault.Kind.PERMISSION) {
            return new FirstContact(Kind.REJECTED, "auth: the target rejected the credentials (%s); %s".formatted(
                    documented.inOneLine(), fault.get().cure()));
        }
        if (fault.isPresent() && documented().stream().allMatch(o -> isForbidden(o.name(), endpoint, profile))) {
            return new FirstContact(Kind.REJECTED, "auth: the target forbids this caller every operation (%s); grant it the "
                    .formatted(documented.inOneLine()) + "RAM permissions " + permissions());
        }
        return sameToAll(endpoint, profile, reply, documented).orElse(new FirstContact(Kind.TARGET, "", millis));
    }

    /**
     * An endpoint is not an SLB service if it rejects these calls all in the same way: an unknown operation, each documented
     * operation, and a description of the profile's load balancer. If the status is always 400, or the envelope of an error
     * is complete, it may be an SLB with one code for all.
     */
    private static Optional<FirstContact> sameToAll(
            Endpoint endpoint, TargetProfile profile, Reply unknown, Reply documented) {
        boolean suspicious = unknown.status() >= 300 && !mayHaveOneCodeForAll(unknown) && same(unknown, documented)
                && !RetryPolicy.isBusyOrThrottled(unknown);
        if (!suspicious
                || !documented().stream().allMatch(o -> same(unknown, probe(endpoint, o.name())))
                || !same(unknown, probe(endpoint, "SlbkitUnknown"))
                || !same(unknown, look(endpoint, profile))) {
            return Optional.empty();
        }
        boolean rejected = unknown.status() == 401 || unknown.status() == 403;
        return Optional.of(new FirstContact(rejected ? Kind.REJECTED : Kind.NO_TARGET,
                "%s: %s gives the same answer to every call (%s), so it is not the SLB API; %s".formatted(
                        rejected ? "auth" : "endpoint", profile.endpoint(), unknown.inOneLine(), rejected
                                ? "does the caller have access, and is the URL right?" : "is the URL right?")));
    }

    private static boolean mayHaveOneCodeForAll(Reply unknown) {
        return switch (unknown.status()) {
            case 400 -> true;
            case 401, 403, 404, 405 -> false;
            default -> unknown.status() < 500 && unknown.code().isPresent() && unknown.member("RequestId").isPresent()
                    && !Capabilities.reportsUnknownOperation(unknown);
        };
    }

    private static Reply look(Endpoint endpoint, TargetProfile profile) {
        SlbRequest look = SlbRequest.of(ServerGroups.DEFAULT_SERVER_GROUP.operation(Effect.DESCRIBES)).with("RegionId", profile.region());
        String loadBalancer = profile.fixtures().loadBalancer();
        return endpoint.probe(loadBalancer == null ? look : look.with("LoadBalancerId", loadBalancer));
    }

    private static boolean same(Reply one, Reply other) {
        return one.hasSameStatusAndCode(other) && (one.json() == null) == (other.json() == null);
    }

    private static boolean isForbidden(String operation, Endpoint endpoint, TargetProfile profile) {
        return CallerFault.of(operation, probe(endpoint, operation), profile.auth())
                .filter(fault -> fault.kind() == CallerFault.Kind.PERMISSION)
                .isPresent();
    }

    private static List<Operation> documented() {
        return Contract.documented().operations(RequirementSet.DOCUMENTS);
    }

    private static String permissions() {
        return documented().stream().map(o -> "slb:" + o.name()).collect(Collectors.joining(", "));
    }

    /** Call twice if the first call gets no answer, because one lost call is no evidence about a target. */
    private static Reply probe(Endpoint endpoint, String operation) {
        Reply reply = endpoint.probe(operation);
        return reply.unanswered() ? endpoint.probe(operation) : reply;
    }

    private static boolean isPage(Reply reply) {
        String start = reply.text().stripLeading().toLowerCase(Locale.ROOT);
        return reply.json() == null && (start.startsWith("<!doctype html") || start.startsWith("<html"));
    }

    /** Statuses of web servers and proxies for a path that does not exist, or a server that they cannot reach. */
    private static boolean isElsewhere(Reply reply) {
        boolean said = reply.status() == 403 || reply.status() == 404 || reply.status() == 405
                || reply.status() == 502 || reply.status() == 503 || reply.status() == 504;
        return said && reply.json() == null && !reply.text().contains("RequestId");
    }
}
