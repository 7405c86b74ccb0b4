package slbkit.stub.mutation;

/** A register that cannot be used, or a name that stands in none; the message is one line that says what to mend. */
public final class RegisterException extends RuntimeException {

    public RegisterException(String message) {
        super(message);
    }
}
