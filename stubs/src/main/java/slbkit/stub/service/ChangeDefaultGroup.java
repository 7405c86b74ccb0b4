package slbkit.stub.service;

import java.util.List;
import java.util.function.Supplier;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/**
 * Adds servers to a load balancer's default server group, or takes them out. The reply lists the whole group after the
 * change. Of a server that a call adds twice the first entry counts; one that is there already is rejected; removing one
 * that is not there is no error.
 */
final class ChangeDefaultGroup extends OperationHandler {

    private final ServerList servers;
    private final boolean adds;

    ChangeDefaultGroup(Operation operation, World world) {
        super(operation, world);
        this.adds = operation.effect() == Effect.ADDS;
        // An older client names those that are to leave by their ids only.
        this.servers = adds ? new ServerList(operation) : ServerList.orIds(operation);
    }

    @Override
    Supplier<Reply> checked(Call call) {
        List<Backend> named = servers.of(call);
        return () -> {
            LoadBalancer loadBalancer = loadBalancer(call);
            checkCondition(loadBalancer.id());
            return listing(loadBalancer.id(), "", adds ? add(loadBalancer, named)
                    : world.defaultGroups().change(loadBalancer, there -> ServerGroup.without(there, named)));
        };
    }

    private List<Backend> add(LoadBalancer loadBalancer, List<Backend> named) {
        attachment.check(loadBalancer, named);
        return world.defaultGroups().change(loadBalancer, there -> {
            named.stream().filter(server -> there.stream().anyMatch(server::isNamedBy)).findFirst().ifPresent(server -> {
                throw GatewayError.SERVER_ALREADY_THERE.rejection(Rejection.quoted(server.serverId()));
            });
            return ServerGroup.joined(there, named);
        });
    }
}
