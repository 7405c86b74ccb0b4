package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Makes a group behind a load balancer; vServer groups and primary/secondary groups alike. */
final class CreateGroup implements Handler {

    private final Operation operation;
    private final Request request;
    private final LoadBalancers loadBalancers;
    private final Tags tags;
    private final ServerList servers;
    private final Optional<MasterAndSlave> pair;
    private final Attachment attachment;
    private final Examples examples;
    private final Groups groups;
    private final Group kind;

    private CreateGroup(Operation operation, World world, Group kind, Groups groups) {
        this.operation = operation;
        this.request = new Request(operation);
        this.loadBalancers = new LoadBalancers(world.landscape());
        this.tags = new Tags(operation);
        this.servers = new ServerList(operation);
        this.pair = MasterAndSlave.of(operation);
        this.attachment = new Attachment(world.landscape(), operation);
        this.examples = new Examples(operation);
        this.groups = groups;
        this.kind = kind;
    }

    /** The handler of an operation that creates a group; nothing for others. */
    static Optional<Handler> serving(Operation operation, World world) {
        Group kind = Contract.documented().group(operation.group());
        return world.groups(kind)
                .filter(groups -> operation.effect() == Effect.CREATES)
                .map(groups -> new CreateGroup(operation, world, kind, groups));
    }

    @Override
    public Reply answer(Call call) {
        request.check(call);
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        List<Tag> labels = tags.of(call);
        List<Backend> backends = servers.of(call);
        pair.ifPresent(p -> p.check(backends));
        attachment.check(loadBalancer, backends);
        return examples.replyTo(call).orElseGet(() -> {
            String name = call.parameter(kind.name()).orElse("");
            return reply(groups.create(name, loadBalancer.id(), backends, labels));
        });
    }

    private Reply reply(ServerGroup group) {
        ObjectNode body = Json.object();
        body.put(operation.replyId().name(), group.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group.backends());
        return Reply.success(operation.name(), body);
    }
}
