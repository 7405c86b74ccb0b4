package slbkit.stub.mutation;

import slbkit.contract.Operation;

/** One change to a stub: to its requests and replies, or to the contract that it keeps. */
public interface Mutation extends ReplyFilter {

    /** The operation as the mutated stub keeps it. */
    default Operation contract(Operation operation) {
        return operation;
    }
}
