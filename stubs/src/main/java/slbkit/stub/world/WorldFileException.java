package slbkit.stub.world;

/** A world file that cannot be used; the message is one line that says what to fix. */
public final class WorldFileException extends RuntimeException {

    WorldFileException(String message) {
        super(message);
    }
}
