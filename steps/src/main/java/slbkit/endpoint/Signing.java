package slbkit.endpoint;

/** How a call is signed: as in the profile, or with one fault that a target which checks signatures must reject. */
public enum Signing {
    /** As in the profile. */
    USUAL,
    /** Not at all. */
    NONE,
    /** With another secret than the key's. */
    WRONG_SECRET,
    /** With a key that does not exist. */
    UNKNOWN_KEY,
    /** With a time an hour ago; the protocol allows for 15 minutes. */
    EXPIRED,
    /** With the nonce of every other call that is signed so by this run. */
    SAME_NONCE
}
