package slbkit.stub.bend.register;

/**
 * One unusual way to answer that the documents allow.
 *
 * @param name its name, unique
 * @param about wire, shape, timing or reading
 * @param statement what the stub then does, in one line
 * @param recipe how the stub is bent
 */
public record Variant(String name, String about, String statement, Recipe recipe) {
}
