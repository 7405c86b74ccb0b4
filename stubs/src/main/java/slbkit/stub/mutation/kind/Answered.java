package slbkit.stub.mutation.kind;

/** The replies to which a mutation applies. */
enum Answered {
    SUCCESS, REJECTION, ANY;

    boolean includes(boolean success) {
        return this == ANY || success == (this == SUCCESS);
    }
}
