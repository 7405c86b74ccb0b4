package slbkit.stub.service;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.Listener;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes, lists and deletes groups of one kind. The contract's operations are checked against it; the others accept
 * RegionId but do not require it.
 */
final class GroupHousekeeping {

    private static final DateTimeFormatter CREATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Group kind;
    private final Groups groups;
    private final Landscape landscape;
    private final ServedContract catalogue;

    GroupHousekeeping(Group kind, Groups groups, Landscape landscape, ServedContract catalogue) {
        this.kind = kind;
        this.groups = groups;
        this.landscape = landscape;
        this.catalogue = catalogue;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                kind.operation(Effect.DESCRIBES), checked(Effect.DESCRIBES, this::describe),
                kind.operation(Effect.LISTS), checked(Effect.LISTS, this::list),
                kind.operation(Effect.DELETES), checked(Effect.DELETES, this::delete));
    }

    /** The handler of an operation: what the contract states of the request is checked before what it asks for is done. */
    private Handler checked(Effect effect, BiConsumer<Call, ObjectNode> answer) {
        String name = kind.operation(effect);
        Optional<Operation> documented = catalogue.find(name);
        Optional<Request> request = documented.map(Request::new);
        Optional<Examples> examples = documented.map(Examples::new);
        return call -> {
            request.ifPresent(r -> r.check(call));
            return examples.flatMap(e -> e.replyTo(call)).orElseGet(() -> {
                ObjectNode body = Json.object();
                body.put("RequestId", RequestIds.fresh());
                answer.accept(call, body);
                return Reply.success(name, body);
            });
        };
    }

    private void describe(Call call, ObjectNode body) {
        ServerGroup group = groups.find(Request.required(call, kind.id())).orElseThrow(this::notFound);
        putHead(body, group);
        body.put("LoadBalancerId", group.loadBalancerId());
        Listing.put(body, catalogue.find(kind.operation(Effect.DESCRIBES)).map(Operation::replyServers)
                .orElseGet(() -> Shapes.described(kind)), group.backends().stream().map(this::withAddress).toList());
    }

    /** A server given without an address is shown with the one the world knows. */
    private Backend withAddress(Backend backend) {
        return backend.serverIp() != null
                ? backend
                : backend.withServerIp(landscape.server(backend.serverId()).map(Server::ip).orElse(null));
    }

    private void list(Call call, ObjectNode body) {
        String loadBalancerId = new LoadBalancers(landscape).namedBy(call).id();
        List<Tag> tags = catalogue.find(kind.operation(Effect.LISTS)).map(o -> new Tags(o).of(call)).orElse(List.of());
        List<Listener> listeners = landscape.listeners(loadBalancerId);
        listeners.forEach(listener -> groups.find(listener.groupId()));
        Optional<String> name = call.parameter("Description").filter(text -> !text.isEmpty());
        ArrayNode list = body.putObject(kind.resource() + "s").putArray(kind.resource());
        for (ServerGroup group : groups.behind(loadBalancerId)) {
            if (group.tags().containsAll(tags) && name.filter(n -> !n.equals(group.name())).isEmpty()) {
                ObjectNode element = list.addObject();
                putHead(element, group);
                element.put("ServerCount", group.backends().size());
                putUsers(element, call, listeners.stream().filter(l -> l.groupId().equals(group.id())).toList());
            }
        }
    }

    /** The listeners and rules that use the group, if the call asks for them. */
    private static void putUsers(ObjectNode element, Call call, List<Listener> listeners) {
        boolean showListeners = isAskedFor(call, "IncludeListener");
        boolean showRules = isAskedFor(call, "IncludeRule");
        if (showListeners || showRules) {
            ObjectNode users = element.putObject("AssociatedObjects");
            if (showListeners) {
                ArrayNode list = users.putObject("Listeners").putArray("Listener");
                listeners.forEach(l -> list.addObject().put("Port", l.port()).put("Protocol", l.protocol()));
            }
            if (showRules) {
                ArrayNode list = users.putObject("Rules").putArray("Rule");
                if (!listeners.isEmpty()) {
                    list.addObject().put("RuleId", "rule-listening").put("RuleName", "first")
                            .put("Domain", "www.example.com").put("Url", "/example");
                }
            }
        }
    }

    private static boolean isAskedFor(Call call, String parameter) {
        return call.parameter(parameter).filter("true"::equalsIgnoreCase).isPresent();
    }

    private void delete(Call call, ObjectNode body) {
        String id = Request.required(call, kind.id());
        if (groups.find(id).filter(this::isInUse).isPresent()) {
            throw catalogue.find(kind.operation(Effect.DELETES)).flatMap(o -> o.error("RspoolVipExist"))
                    .map(Rejections::of).orElseGet(this::notFound);
        }
        if (!groups.delete(id)) {
            throw notFound();
        }
    }

    private boolean isInUse(ServerGroup group) {
        return landscape.listeners(group.loadBalancerId()).stream().anyMatch(l -> l.groupId().equals(group.id()));
    }

    private Rejection notFound() {
        return GatewayError.GROUP_NOT_FOUND.rejection(kind.notFound());
    }

    private void putHead(ObjectNode body, ServerGroup group) {
        body.put(kind.id(), group.id());
        body.put(kind.name(), group.name());
        body.put("CreateTime", CREATE_TIME.format(group.created()));
        Listing.putTags(body, group.tags());
    }
}
