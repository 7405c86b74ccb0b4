package slbkit.stub.service;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes and deletes groups of one kind. RegionId is taken and not asked for. */
final class GroupHousekeeping {

    private static final DateTimeFormatter CREATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String kind;
    private final Groups groups;
    private final Landscape landscape;
    private final ReplyMember servers;
    private final GatewayError notFound;

    private GroupHousekeeping(
            String kind, Groups groups, Landscape landscape, ReplyMember servers, GatewayError notFound) {
        this.kind = kind;
        this.groups = groups;
        this.landscape = landscape;
        this.servers = servers;
        this.notFound = notFound;
    }

    static GroupHousekeeping ofVServers(World world) {
        return new GroupHousekeeping(
                "VServerGroup",
                world.vServerGroups(),
                world.landscape(),
                Shapes.V_SERVERS,
                GatewayError.V_SERVER_GROUP_NOT_FOUND);
    }

    static GroupHousekeeping ofMasterAndSlave(World world) {
        return new GroupHousekeeping(
                "MasterSlaveServerGroup",
                world.masterSlaveGroups(),
                world.landscape(),
                Shapes.MASTER_AND_SLAVE,
                GatewayError.MASTER_SLAVE_GROUP_NOT_FOUND);
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "Describe" + kind + "Attribute", this::describe,
                "Describe" + kind + "s", this::describeAll,
                "Delete" + kind, this::delete);
    }

    private Reply describe(Call call) {
        ServerGroup group = groups.find(Request.required(call, kind + "Id")).orElseThrow(notFound::refusal);
        ObjectNode body = Json.object();
        body.put("RequestId", RequestIds.fresh());
        putHead(body, group);
        body.put("LoadBalancerId", group.loadBalancerId());
        Listing.put(body, servers, group.backends().stream().map(this::withAddress).toList());
        return Reply.success("Describe" + kind + "Attribute", body);
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
        ArrayNode list = body.putObject(kind + "s").putArray(kind);
        for (ServerGroup group : groups.behind(loadBalancerId)) {
            ObjectNode element = list.addObject();
            putHead(element, group);
            element.put("ServerCount", group.backends().size());
            ObjectNode users = element.putObject("AssociatedObjects");
            Listing.putNone(users, "Listeners", "Listener");
            Listing.putNone(users, "Rules", "Rule");
        }
        return Reply.success("Describe" + kind + "s", body);
    }

    private Reply delete(Call call) {
        if (!groups.delete(Request.required(call, kind + "Id"))) {
            throw notFound.refusal();
        }
        return Reply.success("Delete" + kind, Json.object().put("RequestId", RequestIds.fresh()));
    }

    private void putHead(ObjectNode body, ServerGroup group) {
        body.put(kind + "Id", group.id());
        body.put(kind + "Name", group.name());
        body.put("CreateTime", CREATE_TIME.format(group.created()));
        Listing.putTags(body, group.tags());
    }
}
