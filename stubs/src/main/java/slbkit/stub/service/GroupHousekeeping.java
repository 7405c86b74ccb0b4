package slbkit.stub.service;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes and deletes groups of one kind. RegionId is taken and not asked for. */
final class GroupHousekeeping {

    private static final DateTimeFormatter CREATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Group kind;
    private final Groups groups;
    private final Landscape landscape;

    GroupHousekeeping(Group kind, Groups groups, Landscape landscape) {
        this.kind = kind;
        this.groups = groups;
        this.landscape = landscape;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                kind.operation(Effect.DESCRIBES), this::describe,
                kind.operation(Effect.LISTS), this::describeAll,
                kind.operation(Effect.DELETES), this::delete);
    }

    private Reply describe(Call call) {
        ServerGroup group = groups.find(Request.required(call, kind.id())).orElseThrow(this::notFound);
        ObjectNode body = Json.object();
        body.put("RequestId", RequestIds.fresh());
        putHead(body, group);
        body.put("LoadBalancerId", group.loadBalancerId());
        Listing.put(body, Shapes.described(kind), group.backends().stream().map(this::withAddress).toList());
        return Reply.success(kind.operation(Effect.DESCRIBES), body);
    }

    /** A server given without an address is shown with the one the world knows. */
    private Backend withAddress(Backend backend) {
        return backend.serverIp() != null
                ? backend
                : backend.withServerIp(landscape.server(backend.serverId()).map(Server::ip).orElse(null));
    }

    private Reply describeAll(Call call) {
        String loadBalancerId = new LoadBalancers(landscape).namedBy(call).id();
        ObjectNode body = Json.object();
        body.put("RequestId", RequestIds.fresh());
        ArrayNode list = body.putObject(kind.resource() + "s").putArray(kind.resource());
        for (ServerGroup group : groups.behind(loadBalancerId)) {
            ObjectNode element = list.addObject();
            putHead(element, group);
            element.put("ServerCount", group.backends().size());
            ObjectNode users = element.putObject("AssociatedObjects");
            Listing.putNone(users, "Listeners", "Listener");
            Listing.putNone(users, "Rules", "Rule");
        }
        return Reply.success(kind.operation(Effect.LISTS), body);
    }

    private Reply delete(Call call) {
        if (!groups.delete(Request.required(call, kind.id()))) {
            throw notFound();
        }
        return Reply.success(kind.operation(Effect.DELETES), Json.object().put("RequestId", RequestIds.fresh()));
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
