package slbkit.stub.mutation;

/** A register is invalid, or a name is not in it; the message is one line that says what to fix. */
public final class RegisterException extends RuntimeException {

    public RegisterException(String message) {
        super(message);
    }
}
