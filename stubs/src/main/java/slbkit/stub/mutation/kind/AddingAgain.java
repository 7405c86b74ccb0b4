package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code adding-again}: what adding a server does that is there already on that port: it is rejected, or replaced. */
final class AddingAgain implements Mutation {

    private final boolean replaces;

    AddingAgain(Settings settings) {
        this.replaces = settings.text("what").equals("replaces");
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (!GroupState.does(Effect.ADDS, call)) {
            return service.answer(call);
        }
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        List<Backend> there = before.stream()
                .filter(b -> CallServers.of(call).stream().anyMatch(s ->
                        s.path("ServerId").asString("").equals(b.serverId())
                                && s.path("Port").asString("").equals(String.valueOf(b.port()))
                                && java.util.Objects.equals(s.path("ServerIp").asString(b.serverIp()), b.serverIp())))
                .toList();
        if (there.isEmpty()) {
            return service.answer(call);
        }
        if (!replaces) {
            return MadeUp.rejection(400, "ObtainIpFail", "The specified server is in the group already.");
        }
        state.groups(call).change(GroupState.id(call, null), g -> g.minus(there));
        Reply reply = service.answer(call);
        if (!reply.succeeded()) {
            state.put(call, reply, before);
        }
        return reply;
    }
}
