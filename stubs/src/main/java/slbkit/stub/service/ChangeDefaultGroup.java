package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.DefaultGroups;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds servers to a load balancer's default server group, or takes them out. The reply lists the whole group after the
 * change. Of a server that a call adds twice the first entry counts; one that is there already is rejected; removing one
 * that is not there is no error.
 */
final class ChangeDefaultGroup implements Handler {

    private static final Set<Effect> EFFECTS = Set.of(Effect.ADDS, Effect.REMOVES);

    private final Operation operation;
    private final Request request;
    private final LoadBalancers loadBalancers;
    private final ServerList servers;
    private final Attachment attachment;
    private final Examples examples;
    private final ErrorsById errorsById;
    private final DefaultGroups groups;
    private final boolean adds;

    private ChangeDefaultGroup(Operation operation, World world) {
        this.operation = operation;
        this.request = new Request(operation);
        this.loadBalancers = new LoadBalancers(world.landscape());
        this.adds = operation.effect() == Effect.ADDS;
        // An older client names those that are to leave by their ids only.
        this.servers = adds ? new ServerList(operation) : ServerList.orIds(operation);
        this.attachment = new Attachment(world.landscape(), operation);
        this.examples = new Examples(operation);
        this.errorsById = new ErrorsById(world.landscape());
        this.groups = world.defaultGroups();
    }

    /** The handler of an operation that adds servers to a default server group or removes them; nothing for others. */
    static Optional<Handler> serving(Operation operation, World world) {
        Group kind = Contract.documented().group(operation.group());
        return world.groups(kind).isEmpty() && EFFECTS.contains(operation.effect())
                ? Optional.of(new ChangeDefaultGroup(operation, world))
                : Optional.empty();
    }

    @Override
    public Reply answer(Call call) {
        request.check(call);
        List<Backend> named = servers.of(call);
        Optional<Reply> example = examples.replyTo(call);
        if (example.isPresent()) {
            return example.get();
        }
        LoadBalancer loadBalancer = loadBalancers.namedBy(call);
        errorsById.inCondition(operation, loadBalancer.id()).ifPresent(rejection -> {
            throw rejection;
        });
        return reply(loadBalancer, adds ? add(loadBalancer, named) : groups.remove(loadBalancer, named));
    }

    private List<Backend> add(LoadBalancer loadBalancer, List<Backend> named) {
        attachment.check(loadBalancer, named);
        return groups.change(loadBalancer, there -> {
            named.stream().filter(server -> there.stream().anyMatch(server::isNamedBy)).findFirst().ifPresent(server -> {
                throw GatewayError.SERVER_ALREADY_THERE.rejection(Rejection.quoted(server.serverId()));
            });
            return DefaultGroups.joined(there, named);
        });
    }

    private Reply reply(LoadBalancer loadBalancer, List<Backend> group) {
        ObjectNode body = Json.object();
        body.put(operation.replyId().name(), loadBalancer.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group);
        return Reply.success(operation.name(), body);
    }
}
