package slbkit.report;

/** What the caller gave cannot be used: the message is one line that names it and says what to do. */
public class UnusableException extends RuntimeException {

    public UnusableException(String message) {
        super(message);
    }

    public UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
