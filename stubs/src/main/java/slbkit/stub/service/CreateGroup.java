package slbkit.stub.service;

import java.util.List;
import java.util.function.Supplier;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;

/** Makes a group behind a load balancer; vServer groups and primary/secondary groups alike. */
final class CreateGroup extends OperationHandler {

    private final Tags tags;
    private final ServerList servers;

    CreateGroup(Operation operation, World world) {
        super(operation, world);
        this.tags = new Tags(operation);
        this.servers = new ServerList(operation);
    }

    @Override
    Supplier<Reply> checked(Call call) {
        LoadBalancer loadBalancer = loadBalancer(call);
        List<Tag> labels = tags.of(call);
        List<Backend> backends = servers.of(call);
        attachment.check(loadBalancer, backends);
        return () -> {
            String name = call.parameter(kind.name()).orElse("");
            ServerGroup group = groups().create(name, loadBalancer.id(), backends, labels);
            return listing(group.id(), group.name(), group.backends());
        };
    }
}
