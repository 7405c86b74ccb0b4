package slbkit.endpoint;

/** How a call is signed: as the profile says, or with one fault that a target which checks signatures rejects. */
public enum Signing {
    /** As the profile says. */
    USUAL,
    /** Not at all. */
    NONE,
    /** With another secret than the key's. */
    WRONG_SECRET,
    /** With a key that nobody has. */
    UNKNOWN_KEY,
    /** With a time an hour ago; the protocol allows for 15 minutes. */
    EXPIRED,
    /** With the nonce of every other call that is signed so by this run. */
    SAME_NONCE
}
