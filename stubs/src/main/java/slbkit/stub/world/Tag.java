package slbkit.stub.world;

/** A label on a group. */
public record Tag(String key, String value) {
}
