package slbkit.judge;

import java.util.Optional;
import java.util.function.Supplier;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;

/**
 * A call that a scenario made, with what it takes to judge the answer.
 *
 * @param request what was called
 * @param reply what came
 * @param repaired the same call with only its fault repaired; the plain call where the fault has no nearer repair
 * @param what what is special about the call, for people: "Weight 101"
 * @param doubt why a permitted call may be rejected all the same by a target like this; null where nothing speaks
 *     for that
 * @param before what the group held before; empty where it cannot be read, or there is none
 * @param after reads what the group holds now
 * @param flaw why nothing can be judged by what the group holds; null where nothing speaks against it
 */
public record Attempt(
        SlbRequest request,
        Reply reply,
        SlbRequest repaired,
        String what,
        Doubt doubt,
        Optional<java.util.List<Backend>> before,
        Supplier<Optional<java.util.List<Backend>>> after,
        Unverifiable flaw) {

    /** Tell whether this is the plain call itself. */
    boolean plain() {
        return what.isEmpty();
    }
}
