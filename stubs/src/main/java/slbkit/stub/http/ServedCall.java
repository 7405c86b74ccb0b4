package slbkit.stub.http;

import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Service;
import slbkit.stub.world.World;

/** One call from its arrival to the bytes of its reply, through every filter. */
public final class ServedCall {

    private final Service service;
    private final List<ReplyFilter> filters;

    public ServedCall(Service service, List<ReplyFilter> filters) {
        this.filters = List.copyOf(filters);
        Service mutated = service;
        for (int i = filters.size() - 1; i >= 0; i--) {
            mutated = new Filtered(filters.get(i), mutated);
        }
        this.service = mutated;
    }

    public RenderedReply answer(Call call) {
        RenderedReply rendered = Renderer.render(call, service.answer(call));
        for (int i = filters.size() - 1; i >= 0; i--) {
            rendered = filters.get(i).render(call, rendered);
        }
        return rendered;
    }

    private record Filtered(ReplyFilter filter, Service inner) implements Service {

        @Override
        public Reply answer(Call call) {
            return filter.answer(call, inner);
        }

        @Override
        public World world() {
            return inner.world();
        }
    }
}
