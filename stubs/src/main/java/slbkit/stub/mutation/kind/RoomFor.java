package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.MadeUp;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code room-for}: a call that would leave more {@code servers} in its group is rejected. */
final class RoomFor implements Mutation {

    private final RequestMatcher requests;
    private final int most;

    RoomFor(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.most = settings.number("servers");
    }

    @Override
    public Reply answer(Call call, Service service) {
        boolean full = requests.holds(call)
                && new GroupState(service.world()).before(call).size() + CallServers.of(call).size() > most;
        return full
                ? MadeUp.rejection(400, "InstanceBackendServerNumberOverLimit", "The group is full.")
                : service.answer(call);
    }
}
