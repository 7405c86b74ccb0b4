package slbkit.independent;

/** A call that is turned down, with what its caller is to be told. */
final class Rejection extends RuntimeException {

    private final int status;
    private final String code;

    Rejection(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
