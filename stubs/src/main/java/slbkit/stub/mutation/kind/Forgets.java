package slbkit.stub.mutation.kind;

import java.util.ArrayDeque;
import java.util.Deque;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code forgets}: a store with room for a few groups of a kind loses the oldest when another is created. */
final class Forgets implements Mutation {

    private final String operation;
    private final int room;
    private final Deque<String> kept = new ArrayDeque<>();

    Forgets(Settings settings) {
        this.operation = settings.text("operation");
        this.room = settings.number("room");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && call.action().filter(operation::equals).isPresent()) {
            synchronized (kept) {
                kept.add(GroupState.id(call, reply));
                if (kept.size() > room) {
                    new GroupState(service.world()).groups(call).delete(kept.poll());
                }
            }
        }
        return reply;
    }
}
