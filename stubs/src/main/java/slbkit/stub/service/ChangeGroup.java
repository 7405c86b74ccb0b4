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
import slbkit.stub.world.Groups;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds servers to a group that was created, takes them out, or puts some in place of others. The reply lists the whole
 * group after the change. Adding a server that is there already leaves it as it is; removing one that is not there is
 * no error.
 */
final class ChangeGroup implements Handler {

    private static final Set<Effect> EFFECTS = Set.of(Effect.ADDS, Effect.REMOVES, Effect.REPLACES);

    private final Operation operation;
    private final Request request;
    private final ServerList servers;
    private final Attachment attachment;
    private final Examples examples;
    private final ErrorsById errorsById;
    private final World world;
    private final Group kind;
    private final Groups groups;
    /** Those that go, where a call names servers that come in their place. */
    private final Optional<ServerList> removed;
    private final boolean adds;

    private ChangeGroup(Operation operation, World world, Group kind, Groups groups) {
        this.operation = operation;
        this.request = new Request(operation);
        this.servers = new ServerList(operation);
        this.attachment = new Attachment(world.landscape(), operation);
        this.examples = new Examples(operation);
        this.errorsById = new ErrorsById(world.landscape());
        this.world = world;
        this.kind = kind;
        this.groups = groups;
        this.removed = operation.removedServers().map(list -> ServerList.removed(operation));
        this.adds = operation.effect() != Effect.REMOVES;
    }

    /** The handler of an operation that adds or removes servers; nothing for others. */
    static Optional<Handler> serving(Operation operation, World world) {
        Group kind = Contract.documented().group(operation.group());
        return world.groups(kind)
                .filter(groups -> EFFECTS.contains(operation.effect()))
                .map(groups -> new ChangeGroup(operation, world, kind, groups));
    }

    @Override
    public Reply answer(Call call) {
        request.check(call);
        List<Backend> backends = servers.of(call);
        List<Backend> going = removed.map(list -> list.of(call)).orElse(List.of());
        Optional<Reply> example = examples.replyTo(call);
        if (example.isPresent()) {
            return example.get();
        }
        String id = Request.required(call, kind.id());
        ServerGroup group = groups.find(id).orElseThrow(this::notFound);
        errorsById.inCondition(operation, group.loadBalancerId()).ifPresent(rejection -> {
            throw rejection;
        });
        if (adds) {
            attachment.check(new LoadBalancers(world.landscape()).get(group.loadBalancerId()), backends);
        } else {
            attachment.checkTypes(backends);
        }
        attachment.checkTypes(going);
        return groups.change(id, g -> adds ? g.minus(going).plus(backends) : g.minus(backends))
                .map(this::reply)
                .orElseThrow(this::notFound);
    }

    private Rejection notFound() {
        return GatewayError.GROUP_NOT_FOUND.rejection(kind.notFound());
    }

    private Reply reply(ServerGroup group) {
        ObjectNode body = Json.object();
        body.put(operation.replyId().name(), group.id());
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group.backends());
        return Reply.success(operation.name(), body);
    }
}
