package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds servers to a vServer group or takes them out. The reply lists the whole group after the change. Adding
 * a server that is there already leaves it as it is; removing one that is not there is no error.
 */
final class ChangeVServerGroup implements Handler {

    private final Operation operation;
    private final Request request;
    private final ServerList servers;
    private final Attachment attachment;
    private final Examples examples;
    private final ErrorsById errorsById;
    private final World world;
    private final boolean adds;

    private ChangeVServerGroup(Operation operation, World world, boolean adds) {
        this.operation = operation;
        this.request = new Request(operation);
        this.servers = new ServerList(operation);
        this.attachment = new Attachment(world.landscape(), operation);
        this.examples = new Examples(operation);
        this.errorsById = new ErrorsById(world.landscape());
        this.world = world;
        this.adds = adds;
    }

    static ChangeVServerGroup adding(Operation operation, World world) {
        return new ChangeVServerGroup(operation, world, true);
    }

    static ChangeVServerGroup removing(Operation operation, World world) {
        return new ChangeVServerGroup(operation, world, false);
    }

    @Override
    public Reply answer(Call call) {
        request.check(call);
        List<Backend> backends = servers.of(call);
        Optional<Reply> example = examples.replyTo(call);
        if (example.isPresent()) {
            return example.get();
        }
        String id = Request.required(call, "VServerGroupId");
        ServerGroup group = world.vServerGroups().find(id)
                .orElseThrow(GatewayError.V_SERVER_GROUP_NOT_FOUND::refusal);
        errorsById.inCondition(operation, group.loadBalancerId()).ifPresent(refusal -> {
            throw refusal;
        });
        if (adds) {
            attachment.check(new LoadBalancers(world.landscape()).get(group.loadBalancerId()), backends);
        } else {
            attachment.checkTypes(backends);
        }
        return world.vServerGroups()
                .change(id, g -> adds ? g.plus(backends) : g.minus(backends))
                .map(this::reply)
                .orElseThrow(GatewayError.V_SERVER_GROUP_NOT_FOUND::refusal);
    }

    private Reply reply(ServerGroup group) {
        ObjectNode body = Json.object();
        body.put(operation.replyId().name(), group.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group.backends());
        return Reply.success(operation.name(), body);
    }
}
