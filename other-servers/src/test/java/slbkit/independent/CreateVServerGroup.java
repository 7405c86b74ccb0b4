package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates a vServer group, with servers or without. */
final class CreateVServerGroup extends Operation {

    static final String NAME = "CreateVServerGroup";

    private static final String TABLE = Documents.JOINING + Documents.TAGS + """
        400|LBNotSupportIpv6Backend|The specified loadbalancer does not support ipv6 backend.
        400|OperationUnsupported.CreateVServerGroup|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|OperationFailed.Endpoint|The operation failed because of the RegionId is unavailable in this endpoint.
        403|UnauthorizedRegion|The specified region of is not authorized.
        """;

    CreateVServerGroup() {
        super(NAME, TABLE, Set.of(Trait.CREATES, Trait.JOINS, Trait.NAMED, Trait.INTERFACES));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("VServerGroupName", "BackendServers", "Tag");
    }

    @Override
    String id() {
        return "VServerGroupId";
    }

    @Override
    List<String> members() {
        return List.of("Type", "Weight", "Description", "Port", "ServerId");
    }

    @Override
    Set<String> byRequest() {
        return Documents.TAG_AND_SERVER_CODES;
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String name = turn.optional("VServerGroupName");
        turn.rejectOwnIf(name != null
            && !Texts.named(turn, name, Mutation.NAME_MIN, Mutation.NAME_MAX, Mutation.NAME_CHARS),
            "GroupNameMalformed", "A name has 1 to 80 letters, digits and characters of -/._");
        Map<String, String> tags = new TagReader(turn).read();
        List<Backend> servers = NewGroup.servers(turn, store, loadBalancer, turn.optional("BackendServers"), name, tags);
        Common.rejectRepeated(turn, servers);
        Group group = NewGroup.keep(turn, store, loadBalancer, name, tags, servers);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", NewGroup.shownId(turn, group));
        body.put("BackendServers", Views.servers(turn, "BackendServer", servers));
        return body;
    }

    @Override
    void probe(Probe probe) {
        probe.create(NAME, "BackendServers", "", "");
    }

    @Override
    void defects(DefectList list) {
        list.add(NAME, Mutation.IGNORED, "BackendServers", "backend-servers-ignored",
            "BackendServers: the servers that you want to add");
        StateDefects.stored(list, NAME, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "description lower", "last lost", "first only", "twice", "weights shifted");
        StateDefects.groups(list, NAME);
    }
}
