package slbkit.stub.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets weights in a default server group. The reply lists the whole group, which is how its clients read it.
 * A server outside the group is refused, and with it the whole call.
 */
final class SetBackendServers implements Handler {

    private final Operation operation;
    private final Request request;
    private final ServerList servers;
    private final LoadBalancers loadBalancers;
    private final Attachment attachment;
    private final Examples examples;
    private final World world;

    private SetBackendServers(Operation operation, World world) {
        this.operation = operation;
        this.request = new Request(operation);
        this.servers = new ServerList(operation);
        this.loadBalancers = new LoadBalancers(world.landscape());
        this.attachment = new Attachment(world.landscape(), operation);
        this.examples = new Examples(operation);
        this.world = world;
    }

    /** The handler of the operation that sets weights in default server groups; nothing for others. */
    static Optional<Handler> serving(Operation operation, World world) {
        boolean byDefault = world.groups(Contract.documented().group(operation.group())).isEmpty();
        return byDefault && operation.effect() == Effect.SETS
                ? Optional.of(new SetBackendServers(operation, world))
                : Optional.empty();
    }

    @Override
    public Reply answer(Call call) {
        request.check(call);
        List<Backend> named = servers.of(call);
        attachment.checkTypes(named);
        return examples.replyTo(call).orElseGet(() -> {
            LoadBalancer loadBalancer = loadBalancers.namedBy(call);
            return reply(loadBalancer, world.defaultGroups().change(loadBalancer, there -> weighed(there, named)));
        });
    }

    private static List<Backend> weighed(List<Backend> there, List<Backend> named) {
        List<Backend> changed = new ArrayList<>(there);
        for (Backend name : named) {
            if (there.stream().noneMatch(b -> b.isNamedBy(name))) {
                throw GatewayError.SERVER_NOT_FOUND.refusal(
                        "%s is not in the default server group.".formatted(Refusal.quoted(name.serverId())));
            }
            changed.replaceAll(b -> b.isNamedBy(name) ? b.weighedLike(name) : b);
        }
        return changed;
    }

    private Reply reply(LoadBalancer loadBalancer, List<Backend> group) {
        ObjectNode body = Json.object();
        body.put(operation.replyId().name(), loadBalancer.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group);
        return Reply.success(operation.name(), body);
    }
}
