package slbkit.stub.mutation;

import slbkit.contract.Operation;

/** One way in which a stub is other than the documents: what passes through it, or the contract it keeps. */
public interface Mutation extends ReplyFilter {

    /** The operation as the mutated stub keeps it. */
    default Operation contract(Operation operation) {
        return operation;
    }
}
