package slbkit.stub.mutation;

import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/**
 * Changes calls and replies between a caller and the service, so that the service itself needs no code for mutations.
 * Filters form a chain: the first one given is the outermost, except that a filter that {@linkplain #translatesIds()
 * translates ids} comes before all others.
 */
public interface ReplyFilter {

    /**
     * Answer a call instead of the service. The filter may pass on the call as it is, pass on another call, call the
     * service several times or not at all; it may change the service's {@linkplain Service#world() world}.
     */
    default Reply answer(Call call, Service service) {
        return service.answer(call);
    }

    /** Whether callers see other ids than the service and the filters behind this one. */
    default boolean translatesIds() {
        return false;
    }

    /** Change the rendered reply: status, headers and the bytes of the body. */
    default RenderedReply render(Call call, RenderedReply reply) {
        return reply;
    }
}
