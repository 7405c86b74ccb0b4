package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/**
 * Adds servers to a group that was created, takes them out, or puts some in place of others. The reply lists the whole
 * group after the change. Adding a server that is there already leaves it as it is; removing one that is not there is
 * no error.
 */
final class ChangeGroup extends OperationHandler {

    private final ServerList servers;
    /** Those that go, where a call names servers that come in their place. */
    private final Optional<ServerList> removed;
    private final boolean adds;

    ChangeGroup(Operation operation, World world) {
        super(operation, world);
        this.servers = new ServerList(operation);
        this.removed = operation.removedServers().map(list -> ServerList.removed(operation));
        this.adds = operation.effect() != Effect.REMOVES;
    }

    @Override
    Supplier<Reply> checked(Call call) {
        List<Backend> backends = servers.of(call);
        List<Backend> going = removed.map(list -> list.of(call)).orElse(List.of());
        return () -> change(call, backends, going);
    }

    private Reply change(Call call, List<Backend> backends, List<Backend> going) {
        String id = Request.required(call, kind.id());
        ServerGroup group = groups().find(id).orElseThrow(this::groupNotFound);
        checkCondition(group.loadBalancerId());
        if (adds) {
            attachment.check(new LoadBalancers(world.landscape()).get(group.loadBalancerId()), backends);
        } else {
            attachment.checkTypes(backends);
        }
        attachment.checkTypes(going);
        return groups().change(id, g -> adds ? g.minus(going).plus(backends) : g.minus(backends))
                .map(changed -> listing(changed.id(), changed.name(), changed.backends()))
                .orElseThrow(this::groupNotFound);
    }
}
