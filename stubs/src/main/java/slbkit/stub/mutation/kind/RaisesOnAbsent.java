package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code raises-on-absent}: removing a server that is not in the group is rejected; all of them, or any. */
final class RaisesOnAbsent implements Mutation {

    private final RequestMatcher requests;
    private final boolean onPortOnly;

    RaisesOnAbsent(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.onPortOnly = settings.text("about", "any").equals("port");
    }

    @Override
    public Reply answer(Call call, Service service) {
        boolean removal = GroupState.does(Effect.REMOVES, call) && requests.holds(call);
        List<Backend> there = removal ? new GroupState(service.world()).before(call) : List.of();
        boolean absent = !there.isEmpty() && CallServers.of(call).size() < 20 && CallServers.of(call).stream()
                .filter(s -> !onPortOnly || there.stream().anyMatch(b -> b.serverId().equals(s.path("ServerId").asString(""))))
                .anyMatch(s -> there.stream().noneMatch(b -> b.serverId().equals(s.path("ServerId").asString(""))
                        && String.valueOf(b.port()).equals(s.path("Port").asString(String.valueOf(b.port())))));
        return absent
                ? MadeUp.rejection(400, "InvalidServerId.NotFound", "The specified server is not in the group.")
                : service.answer(call);
    }
}
