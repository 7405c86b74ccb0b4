package slbkit.benchmark.stub;

import java.util.Map;

/** What one connection says, one call after the other. */
interface Talk {

    /** The parameters of the next call, without those that every call has. */
    Map<String, String> next();

    /**
     * Hear the reply to it.
     *
     * @throws IllegalStateException if it is not what this talk asked for
     */
    void heard(int status, String reply);
}
