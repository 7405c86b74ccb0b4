package slbkit.stub.data;

import slbkit.stub.world.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as JSON. */
public final class SnapshotText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SnapshotText() {
    }

    public static byte[] write(Snapshot snapshot) {
        return MAPPER.writeValueAsBytes(snapshot);
    }

    /**
     * Read a snapshot.
     *
     * @throws IllegalArgumentException if it is none; the message is one line that says why
     */
    public static Snapshot read(byte[] json) {
        try {
            Snapshot snapshot = MAPPER.readValue(json, Snapshot.class);
            if (snapshot == null) {
                throw new IllegalArgumentException("it is no snapshot: it holds nothing");
            }
            return snapshot;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "it is no snapshot: " + e.getOriginalMessage().lines().findFirst().orElse("unreadable"), e);
        }
    }
}
