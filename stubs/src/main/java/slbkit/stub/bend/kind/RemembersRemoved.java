package slbkit.stub.bend.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code remembers-removed}: a server that was removed from a group once never comes back to it. */
final class RemembersRemoved implements Bend {

    private final Map<String, Set<Backend.Identity>> removed = new ConcurrentHashMap<>();

    RemembersRemoved(Settings settings) {
    }

    @Override
    public synchronized Reply answer(Call call, Service service) {
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        Reply reply = service.answer(call);
        String action = call.action().orElse("");
        if (!reply.succeeded() || !action.endsWith("VServerGroupBackendServers")) {
            return reply;
        }
        Set<Backend.Identity> gone = removed.computeIfAbsent(
                call.parameter("VServerGroupId").orElse(""), id -> ConcurrentHashMap.newKeySet());
        List<Backend> now = state.now(call, reply);
        if (action.startsWith("Remove")) {
            before.stream().filter(b -> !now.contains(b)).map(Backend::identity).forEach(gone::add);
        } else {
            state.put(call, reply, now.stream().filter(b -> !gone.contains(b.identity())).toList());
        }
        return reply;
    }
}
