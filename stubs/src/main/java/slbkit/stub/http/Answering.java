package slbkit.stub.http;

import java.util.Optional;
import java.util.function.Consumer;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.fault.Fault;
import slbkit.stub.fault.Faults;
import slbkit.stub.service.Rejection;

/** Answers a call, by whichever way it came, and tells of it. */
record Answering(ServedCall exchange, Faults faults, Consumer<RecentCall> listener) {

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
                    .orElseGet(() -> exchange.answer(call));
        } catch (Rejection rejection) {
            reply = rejected(call, rejection);
        }
        long micros = (System.nanoTime() - start) / 1000;
        listener.accept(RecentCall.of(call, reply, fault.map(f -> f.kind().word()).orElse(""), micros));
        return new Answer(reply, fault);
    }

    private static RenderedReply rejected(Call call, Rejection rejection) {
        return Renderer.render(call, rejection.reply(call));
    }
}
