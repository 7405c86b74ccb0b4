package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Server;

/** {@code attaches-when-weighed}: a server whose weight is set enters the default server group if it is not in it. */
final class AttachesWhenWeighed implements Mutation {

    private final String operation;

    AttachesWhenWeighed(Settings settings) {
        this.operation = settings.text("operation");
    }

    @Override
    public synchronized Reply answer(Call call, Service service) {
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        List<Backend> entering = call.action().filter(operation::equals).isPresent()
                ? strangers(call, service, before)
                : List.of();
        if (entering.isEmpty()) {
            return service.answer(call);
        }
        List<Backend> joined = new ArrayList<>(before);
        joined.addAll(entering);
        state.put(call, null, joined);
        Reply reply = service.answer(call);
        if (!reply.succeeded()) {
            state.put(call, reply, before);
        }
        return reply;
    }

    private static List<Backend> strangers(Call call, Service service, List<Backend> members) {
        Set<String> there = members.stream().map(Backend::serverId).collect(Collectors.toSet());
        return CallServers.of(call).stream()
                .map(s -> s.path("ServerId").asString(""))
                .distinct()
                .filter(id -> !there.contains(id))
                .flatMap(id -> service.world().landscape().server(id).stream())
                .filter(Server::running)
                .map(server -> Backend.ofDefaultGroup(server.id(), server.type(), 100))
                .toList();
    }
}
