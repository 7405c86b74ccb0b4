package slbkit.health;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;
import slbkit.endpoint.Reply;
import slbkit.outcome.NotApplicable;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Capability;
import slbkit.profile.TargetProfile;

/**
 * What the target offers beyond the documented operations: the capabilities that its profile declares, without the
 * operations that the target turns out not to know.
 */
public final class Capabilities {

    /** Codes with which targets reject an unknown operation. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?i)(Invalid|Unknown|Unsupported|NoSuch)(Action|Api|Operation)(\\..*)?"
            + "|(Action|Api|Operation)(NotFound|NotSupported|NotImplemented)(\\..*)?|NotImplemented");

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    private final TargetProfile profile;
    /** By operation, the rejection that shows that the target does not know it; empty if the target knows it. */
    private final Map<String, String> found = new ConcurrentHashMap<>();

    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    public Capabilities(TargetProfile profile) {
        this.profile = profile;
    }

    /** Register the reply to any call; the first reply of an operation shows whether the target knows it. */
    public void answered(String operation, Reply reply) {
        if (declared(operation).isPresent() && (reply.succeeded() || reportsUnknownOperation(reply))) {
            found.putIfAbsent(operation, reply.succeeded() ? "" : reply.inOneLine());
        }
    }

    /** Whether the target knows an operation, as far as that is known without a probe. */
    public boolean answers(String operation) {
        return declared(operation).isPresent() && found.getOrDefault(operation, "").isEmpty();
    }

    /** Whether the target knows an operation; the first call of this method sends a probe. */
    public boolean answers(String operation, Supplier<Optional<Reply>> probe) {
        if (declared(operation).isEmpty()) {
            return false;
        }
        // one scenario asks the target and the others wait
        synchronized (turns.computeIfAbsent(operation, o -> new Object())) {
            if (!found.containsKey(operation)) {
                found.putIfAbsent(operation, probe.get()
                        .filter(Capabilities::reportsUnknownOperationOrPath)
                        .map(Reply::inOneLine).orElse(""));
            }
        }
        return found.get(operation).isEmpty();
    }

    /** Why a rule cannot be judged: it needs a capability that the profile does not declare. */
    public TestAbortedException lacking(Capability capability) {
        return profile.without().contains(capability)
                ? new NotApplicable("the profile lists %s under without".formatted(capability))
                : new Unverifiable(capability.needed());
    }

    /** Why a rule cannot be judged: it needs an operation that the profile does not declare or the target does not know. */
    public TestAbortedException lacking(Capability capability, String operation) {
        if (!profile.offers(capability)) {
            return lacking(capability);
        }
        String reply = found.getOrDefault(operation, "");
        return new Unverifiable("needs %s, which the profile declares by the capability %s and the target does not know%s; "
                .formatted(operation, capability, reply.isEmpty() ? "" : " (" + reply + ")")
                + "remove %s from capabilities".formatted(capability));
    }

    private Optional<Capability> declared(String operation) {
        return Arrays.stream(Capability.values())
                .filter(profile::offers)
                .filter(c -> c.operations().contains(operation))
                .findFirst();
    }

    /** Whether a rejection reports, by its status or its Code, that the target does not know the operation. */
    public static boolean reportsUnknownOperation(Reply reply) {
        return reply.status() == NOT_IMPLEMENTED
                || reply.rejected() && reply.code().filter(c -> UNKNOWN.matcher(c).matches()).isPresent();
    }

    /** The same, or that the path does not exist: a 404 without a Code. */
    static boolean reportsUnknownOperationOrPath(Reply reply) {
        return reportsUnknownOperation(reply) || reply.status() == NOT_FOUND && reply.code().isEmpty();
    }
}
