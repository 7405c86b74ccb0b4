package slbkit.health;

import java.util.Optional;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.endpoint.Reply;
import slbkit.profile.Auth;

/**
 * A rejection that is the caller's fault, not the target's: a wrong clock, wrong credentials or missing permissions. It is
 * no evidence about the target.
 *
 * @param kind the kind of fault
 * @param cure what the caller can do
 */
public record CallerFault(Kind kind, String cure) {

    /** The kinds of faults of a caller. */
    enum Kind {
        /** Its clock is wrong. */
        CLOCK,
        /** Its key or token is unknown, disabled or expired. */
        KEY,
        /** Its signature is wrong; if the target accepted other signatures before, that may also be the target's fault. */
        SIGNATURE,
        /** It lacks a permission. */
        PERMISSION
    }

    private static final String SIGN = "it wants signed calls: set auth.scheme, access-key-id and access-key-secret";
    private static final Set<String> TIMES = Set.of("InvalidTimeStamp.Expired", "IllegalTimestamp");
    private static final int FORBIDDEN = 403;

    /** The caller's fault that a reply shows, if it shows one. A documented error row never counts as one. */
    public static Optional<CallerFault> of(String operation, Reply reply, Auth auth) {
        String code = reply.code().orElse("");
        if (!reply.rejected() || Contract.documented().operation(operation).flatMap(o -> o.error(code)).isPresent()) {
            return Optional.empty();
        }
        boolean unsigned = auth.scheme() == Auth.Scheme.NONE;
        if (TIMES.contains(code)) {
            return fault(Kind.CLOCK, "set the clock of this machine, in UTC: it may be 15 minutes off, no more");
        }
        if (isOf(code, "InvalidAccessKeyId") || isOf(code, "InvalidSecurityToken")) {
            return fault(Kind.KEY, "check access-key-id and security-token");
        }
        if (reply.status() == FORBIDDEN && (isOf(code, "Forbidden") || isOf(code, "NoPermission"))) {
            return fault(Kind.PERMISSION, "grant the RAM permission slb:%s to the caller of the profile".formatted(operation));
        }
        return switch (code) {
            case "SignatureDoesNotMatch", "IncompleteSignature" ->
                    fault(Kind.SIGNATURE, unsigned ? SIGN : "check access-key-secret and scheme");
            case "MissingAccessKeyId", "MissingSignature" -> fault(Kind.SIGNATURE, SIGN);
            // a required parameter is missing; only the message says which one
            case "MissingParameter" -> unsigned && reply.member("Message").orElse("").contains("AccessKeyId")
                    ? fault(Kind.SIGNATURE, SIGN)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOf(String code, String family) {
        return code.equals(family) || code.startsWith(family + ".");
    }

    private static Optional<CallerFault> fault(Kind kind, String cure) {
        return Optional.of(new CallerFault(kind, cure));
    }
}
