package slbkit.endpoint;

import slbkit.report.Exchange;

/** Observes every exchange with the target, in the order of the calls of one thread. */
public interface ReplyObserver {

    /** A call is about to be made; what it may create is not yet there. */
    default void before(SlbRequest request) {
        // most observers only look at replies
    }

    /** A call was answered, or failed. */
    void after(SlbRequest request, Reply reply, Exchange exchange);
}
