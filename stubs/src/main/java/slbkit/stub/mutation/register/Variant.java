package slbkit.stub.mutation.register;

/**
 * One unusual way to answer that the documents allow.
 *
 * @param name its name, unique
 * @param about wire, shape, timing or reading
 * @param statement what the stub then does, in one line
 * @param definition how the stub is mutated
 */
public record Variant(String name, String about, String statement, MutationDefinition definition) {
}
