package slbkit.stub.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/**
 * Sets the weights of servers in a default server group, or the name of a group that was created and the weights of its
 * servers. The reply lists the whole group, which is how its clients read it. A server outside the group is rejected,
 * and with it the whole call.
 */
final class SetAttributes extends OperationHandler {

    private final ServerList servers;

    SetAttributes(Operation operation, World world) {
        super(operation, world);
        this.servers = new ServerList(operation);
    }

    @Override
    Supplier<Reply> checked(Call call) {
        List<Backend> named = servers.of(call);
        attachment.checkTypes(named);
        return () -> world.groups(kind)
                .map(groups -> inGroup(call, groups, named))
                .orElseGet(() -> inDefaultGroup(loadBalancer(call), named));
    }

    private Reply inDefaultGroup(LoadBalancer loadBalancer, List<Backend> named) {
        return listing(loadBalancer.id(), "", world.defaultGroups().change(loadBalancer,
                there -> weighed(there, named, Backend::weighedLike)));
    }

    private Reply inGroup(Call call, GroupStore groups, List<Backend> named) {
        String id = Request.required(call, kind.id());
        ServerGroup group = groups.find(id).orElseThrow(this::groupNotFound);
        checkCondition(group.loadBalancerId());
        Optional<String> name = call.parameter(kind.name()).filter(given -> !given.isBlank());
        return groups.change(id, g -> g.named(name.orElse(g.name())).withBackends(
                        weighed(g.backends(), named, (there, given) -> there.weighing(given.weight()))))
                .map(changed -> listing(changed.id(), changed.name(), changed.backends()))
                .orElseThrow(this::groupNotFound);
    }

    private List<Backend> weighed(List<Backend> there, List<Backend> named, BinaryOperator<Backend> weigh) {
        List<Backend> changed = new ArrayList<>(there);
        for (Backend name : named) {
            if (there.stream().noneMatch(b -> b.isNamedBy(name))) {
                throw GatewayError.SERVER_NOT_FOUND.rejection(
                        "%s is not in the %s.".formatted(Rejection.quoted(name.serverId()), kind.title()));
            }
            changed.replaceAll(b -> b.isNamedBy(name) ? weigh.apply(b, name) : b);
        }
        return changed;
    }
}
