package slbkit.report;

/** An input of the user cannot be used; the message is one line that names it and the cure. */
public class UnusableException extends RuntimeException {

    public UnusableException(String message) {
        super(message);
    }

    public UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
