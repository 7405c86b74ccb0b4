package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code holds-the-latest-add}: a group holds what it was created with and what was added last, and nothing between. */
final class HoldsTheLatestAdd implements Mutation {

    private final Map<String, List<Backend>> atFirst = new ConcurrentHashMap<>();

    HoldsTheLatestAdd(Settings settings) {
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (!GroupState.does(Effect.ADDS, call)) {
            return service.answer(call);
        }
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        List<Backend> first = atFirst.computeIfAbsent(GroupState.id(call, null), id -> before);
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            List<Backend> held = new ArrayList<>(first);
            state.now(call, reply).stream().filter(b -> !before.contains(b)).forEach(held::add);
            state.put(call, reply, held);
        }
        return reply;
    }
}
