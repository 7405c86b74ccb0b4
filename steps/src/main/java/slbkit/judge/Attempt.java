package slbkit.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;

/**
 * A call that a scenario made, with everything that is needed to judge the answer.
 *
 * @param request the request
 * @param reply the reply
 * @param repaired the same call with only its fault repaired; the plain call if there is no more similar one
 * @param what what is special about the call, for readers: "Weight 101"
 * @param doubt why a conforming target with this profile may reject the permitted call; null if there is no reason
 * @param before the content of the group before the call; empty if it cannot be read, or there is no group
 * @param readNow reads the content of the group now
 * @param unusableContent why the content of the group cannot be used to judge; null if it can
 * @param again makes the same call once more, and arms the target for it if the call needs that
 */
public record Attempt(
        SlbRequest request,
        Reply reply,
        SlbRequest repaired,
        String what,
        Doubt doubt,
        Optional<List<Backend>> before,
        Supplier<Optional<List<Backend>>> readNow,
        Unverifiable unusableContent,
        Supplier<Reply> again) {

    /** Whether this is the plain call itself. */
    public boolean plain() {
        return what.isEmpty();
    }

    /** Make the call once more; the result has the new answer. */
    public Attempt repeated() {
        return new Attempt(request, again.get(), repaired, what, doubt, before, readNow, unusableContent, again);
    }
}
