package slbkit.profile;

/** A target profile, or a setting in its place, that cannot be used; the message names setting and cure. */
public final class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ProfileException(String message) {
        super(message);
    }
}
