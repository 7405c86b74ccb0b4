package slbkit.endpoint;

/**
 * What official clients send in different ways although it means the same.
 *
 * @param encoding how characters are encoded in a query or a form
 * @param body how a POST states that it has no body
 * @param labelledAsForm whether a request without a body has the Content-Type of a form all the same
 */
public record WireFormat(Encoding encoding, EmptyBody body, boolean labelledAsForm) {

    /** How characters are encoded. */
    public enum Encoding {
        /** As for signing: all but letters, digits and {@code -_.~} are percent-encoded. */
        STRICT,
        /** The same, with {@code +} for a space. */
        PLUS_FOR_SPACE,
        /** The same, with a bare {@code *} and with {@code %7E} for {@code ~}. */
        BARE_ASTERISK;

        /** A text that is encoded strictly, in this encoding. */
        String of(String strict) {
            return switch (this) {
                case STRICT -> strict;
                case PLUS_FOR_SPACE -> strict.replace("%20", "+");
                case BARE_ASTERISK -> strict.replace("%2A", "*").replace("~", "%7E");
            };
        }
    }

    /** How a POST without a body ends. */
    public enum EmptyBody {
        /** With Content-Length: 0. */
        LENGTH_ZERO,
        /** With an empty chunk. */
        CHUNKED,
        /** With the head: neither Content-Length nor Transfer-Encoding. */
        NOT_MENTIONED
    }

    /** How the kit sends what is about something else. */
    public static final WireFormat USUAL = new WireFormat(Encoding.STRICT, EmptyBody.LENGTH_ZERO, false);

    /** The usual format in another encoding. */
    public static WireFormat of(Encoding encoding) {
        return new WireFormat(encoding, USUAL.body, USUAL.labelledAsForm);
    }

    /** The usual format with another end of a POST without a body. */
    public static WireFormat of(EmptyBody body) {
        return new WireFormat(USUAL.encoding, body, USUAL.labelledAsForm);
    }

    /** The usual format with the Content-Type of a form. */
    public static WireFormat asForm() {
        return new WireFormat(USUAL.encoding, USUAL.body, true);
    }
}
