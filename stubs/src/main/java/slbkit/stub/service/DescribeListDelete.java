package slbkit.stub.service;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Listener;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes, lists or deletes groups of one kind. */
final class DescribeListDelete extends OperationHandler {

    private static final DateTimeFormatter CREATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    DescribeListDelete(Operation operation, World world) {
        super(operation, world);
    }

    @Override
    Supplier<Reply> checked(Call call) {
        return () -> {
            ObjectNode body = RequestIds.body();
            switch (operation.effect()) {
                case DESCRIBES -> describe(call, body);
                case LISTS -> list(call, body);
                default -> delete(call);
            }
            return Reply.success(operation.name(), body);
        };
    }

    private void describe(Call call, ObjectNode body) {
        ServerGroup group = groups().find(Request.required(call, kind.id())).orElseThrow(this::groupNotFound);
        putHead(body, group);
        body.put("LoadBalancerId", group.loadBalancerId());
        Listing.put(body, operation.replyServers(), group.backends().stream().map(this::withAddress).toList());
    }

    /** A server given without an address is shown with the one the world knows. */
    private Backend withAddress(Backend backend) {
        return backend.serverIp() != null
                ? backend
                : backend.withServerIp(world.landscape().server(backend.serverId()).map(Server::ip).orElse(null));
    }

    private void list(Call call, ObjectNode body) {
        String loadBalancerId = loadBalancer(call).id();
        List<Tag> tags = new Tags(operation).of(call);
        List<Listener> listeners = world.landscape().listeners(loadBalancerId);
        listeners.forEach(listener -> groups().find(listener.groupId()));
        Optional<String> name = call.parameter("Description").filter(text -> !text.isEmpty());
        ArrayNode list = body.putObject(kind.resource() + "s").putArray(kind.resource());
        for (ServerGroup group : groups().behind(loadBalancerId)) {
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

    private void delete(Call call) {
        String id = Request.required(call, kind.id());
        if (groups().find(id).filter(this::isInUse).isPresent()) {
            throw operation.error("RspoolVipExist").map(Rejections::of).orElseGet(this::groupNotFound);
        }
        if (!groups().delete(id)) {
            throw groupNotFound();
        }
    }

    private boolean isInUse(ServerGroup group) {
        return world.landscape().listeners(group.loadBalancerId()).stream().anyMatch(l -> l.groupId().equals(group.id()));
    }

    private void putHead(ObjectNode body, ServerGroup group) {
        body.put(kind.id(), group.id());
        body.put(kind.name(), group.name());
        body.put("CreateTime", CREATE_TIME.format(group.created()));
        Listing.putTags(body, group.tags());
    }
}
