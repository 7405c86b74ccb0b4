package slbkit.stub.mutation.kind;

/** Which replies a mutation is about. */
enum Answered {
    SUCCESS, REJECTION, ANY;

    boolean includes(boolean success) {
        return this == ANY || success == (this == SUCCESS);
    }
}
