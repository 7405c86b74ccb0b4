package slbkit.stub.mutation;

import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/**
 * Changes what passes between a caller and the service, from outside, so that the service itself stays clean.
 * Filters stand in line: the first given is the outermost, except that one that {@linkplain #translatesIds() translates
 * ids} stands before all others.
 */
public interface ReplyFilter {

    /**
     * Answer a call in the service's place. The service may be asked as it is, with another call, several
     * times or not at all; its {@linkplain Service#world() world} may be changed.
     */
    default Reply answer(Call call, Service service) {
        return service.answer(call);
    }

    /** Whether callers see other ids than the service, and so than every filter behind this one. */
    default boolean translatesIds() {
        return false;
    }

    /** Change what goes out: status, headers and the bytes of the body. */
    default RenderedReply render(Call call, RenderedReply reply) {
        return reply;
    }
}
