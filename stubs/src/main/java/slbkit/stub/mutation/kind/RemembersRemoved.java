package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code remembers-removed}: a server that was removed from a group once never comes back to it. */
final class RemembersRemoved implements Mutation {

    private final Map<String, Set<Backend.Identity>> removed = new ConcurrentHashMap<>();

    RemembersRemoved(Settings settings) {
    }

    @Override
    public synchronized Reply answer(Call call, Service service) {
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        Reply reply = service.answer(call);
        boolean removes = GroupState.does(Effect.REMOVES, call);
        if (!reply.succeeded() || !removes && !GroupState.does(Effect.ADDS, call)) {
            return reply;
        }
        Set<Backend.Identity> gone = removed.computeIfAbsent(
                GroupState.id(call, reply), id -> ConcurrentHashMap.newKeySet());
        List<Backend> now = state.now(call, reply);
        if (removes) {
            before.stream().filter(b -> !now.contains(b)).map(Backend::identity).forEach(gone::add);
        } else {
            state.put(call, reply, now.stream().filter(b -> !gone.contains(b.identity())).toList());
        }
        return reply;
    }
}
