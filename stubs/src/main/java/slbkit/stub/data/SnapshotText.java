package slbkit.stub.data;

import slbkit.stub.world.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "it is no snapshot: the key \"%s\" is not known here".formatted(e.getPropertyName()), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no snapshot: " + what(e), e);
        }
    }

    private static String what(JacksonException e) {
        String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " in line %s".formatted(e.getLocation().getLineNr());
        return e instanceof DatabindException
                ? "a value does not fit" + place
                : "not readable as JSON" + place;
    }
}
