package slbkit.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import slbkit.profile.Auth;

/** The signers of a target: the usual one, and one for each fault. */
final class Signers {

    private final Map<Signing, Signer> signers = new EnumMap<>(Signing.class);

    Signers(Auth auth) {
        signers.put(Signing.USUAL, Signer.of(auth, SigningClock.SYSTEM));
        signers.put(Signing.NONE, wire -> wire);
        signers.put(Signing.WRONG_SECRET, Signer.of(
                new Auth(auth.scheme(), auth.accessKeyId(), auth.accessKeySecret() + "x", auth.securityToken()),
                SigningClock.SYSTEM));
        signers.put(Signing.UNKNOWN_KEY, Signer.of(
                new Auth(auth.scheme(), "unknown" + UUID.randomUUID().toString().substring(0, 8), "unknown-secret", ""),
                SigningClock.SYSTEM));
        signers.put(Signing.EXPIRED, Signer.of(auth, new SigningClock(
                () -> Instant.now().minus(Duration.ofHours(1)), () -> UUID.randomUUID().toString())));
        Instant once = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String nonce = UUID.randomUUID().toString();
        signers.put(Signing.SAME_NONCE, Signer.of(auth, new SigningClock(() -> once, () -> nonce)));
    }

    Signer of(Signing signing) {
        return signers.get(signing);
    }
}
