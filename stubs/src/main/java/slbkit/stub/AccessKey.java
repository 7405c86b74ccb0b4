package slbkit.stub;

/** An access key written {@code id:secret}. */
public record AccessKey(String id, String secret) {

    /**
     * Read a key.
     *
     * @throws IllegalArgumentException if there is no colon with text on both sides
     */
    public static AccessKey read(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "write an id and a secret with a colon between, such as testid:testsecret");
        }
        return new AccessKey(text.substring(0, colon), text.substring(colon + 1));
    }

    void addTo(SlbStub.Builder stub) {
        stub.accessKey(id, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return id;
    }
}
