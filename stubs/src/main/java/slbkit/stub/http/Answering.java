package slbkit.stub.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.fault.Fault;
import slbkit.stub.fault.Faults;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Rejection;
import slbkit.stub.service.Service;
import slbkit.stub.world.World;

/** Answers a call, by whichever way it came, and tells of it. */
final class Answering {

    private final Service service;
    private final List<ReplyFilter> filters;
    private final Faults faults;
    private final Consumer<RecentCall> listener;

    Answering(Serving serving, Consumer<RecentCall> listener) {
        Service filtered = serving.service();
        for (int i = serving.filters().size() - 1; i >= 0; i--) {
            filtered = new Filtered(serving.filters().get(i), filtered);
        }
        this.service = filtered;
        this.filters = serving.filters();
        this.faults = serving.faults();
        this.listener = listener;
    }

    /** An answer, and what is to go wrong with it. */
    record Answer(RenderedReply reply, Optional<Fault> fault) {
    }

    Answer to(Call call) {
        long start = System.nanoTime();
        Optional<Fault> fault = Optional.empty();
        RenderedReply reply;
        try {
            fault = faults.next(call);
            reply = fault.flatMap(f -> f.rejection(call))
                    .map(rejection -> rejected(call, rejection))
                    .orElseGet(() -> answered(call));
        } catch (Rejection rejection) {
            reply = rejected(call, rejection);
        }
        long micros = (System.nanoTime() - start) / 1000;
        listener.accept(RecentCall.of(call, reply, fault.map(f -> f.kind().word()).orElse(""), micros));
        return new Answer(reply, fault);
    }

    private RenderedReply answered(Call call) {
        RenderedReply rendered = Renderer.render(call, service.answer(call));
        for (int i = filters.size() - 1; i >= 0; i--) {
            rendered = filters.get(i).render(call, rendered);
        }
        return rendered;
    }

    private static RenderedReply rejected(Call call, Rejection rejection) {
        return Renderer.render(call, rejection.reply(call));
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
