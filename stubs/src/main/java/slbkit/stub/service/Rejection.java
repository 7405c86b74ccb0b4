package slbkit.stub.service;

/** Why a call is not carried out: the status, code and message it is answered with. Nothing has changed. */
public final class Rejection extends RuntimeException {

    private static final int LONGEST_QUOTE = 80;

    private final int status;
    private final String code;

    public Rejection(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** A caller's text as a message may repeat it: in quotes, cut where it is long. */
    public static String quoted(String text) {
        return "\"" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "\"";
    }
}
