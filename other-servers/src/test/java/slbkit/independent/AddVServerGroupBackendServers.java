package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds backend servers to a vServer group. */
final class AddVServerGroupBackendServers extends Operation {

    static final String NAME = "AddVServerGroupBackendServers";

    private static final String TABLE = Documents.JOINING + """
        400|OperationUnsupported.AddVServerGroupBackendServers|This type of backend server is not allowed to attached to singleTunnel or anyTunnel lb.
        400|MasterSlaveServerConflict|The servers are conflict for MasterSlaveGroup.
        400|OperationFailed.ServiceGroupProcessing|The specified service group is processing.
        400|SystemBusy|The system is busy.
        400|SignatureNonceUsed|Specified signature nonce was used already.
        400|OperationDeny.LbNotSupportIPv6Server|The specified loadbalancer does not support ipv6 server.
        400|OperationBusy|The operation is busy.
        404|ResourceNotFound.vServers|The specified enis %s does not exist.
        404|ResourceNotFound.Cen|The specified resource Cen %s not Exists.
        """;

    private static final long BUSY_NANOS = 120_000_000L;

    AddVServerGroupBackendServers() {
        super(NAME, TABLE, Set.of(Trait.JOINS, Trait.INTERFACES));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "VServerGroupId", "BackendServers");
    }

    @Override
    List<String> optional() {
        return List.of();
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
        return Documents.SERVER_CODES;
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) throws InterruptedException {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        if (turn.is(Oddity.BUSY_AFTER_CHANGE) && group.changedAt != 0
            && System.nanoTime() - group.changedAt < BUSY_NANOS) {
            throw turn.row("OperationFailed.ServiceGroupProcessing", "");
        }
        String text = turn.required("BackendServers");
        List<Backend> named = text == null ? List.of() : read(turn, group, text);
        Common.rejectRepeated(turn, named);
        if (turn.has("loses-one-of-two-parallel-calls")) {
            List<Backend> before = group.servers;
            Thread.sleep(80);
            group.hold(joined(turn, before, named));
        } else {
            synchronized (group) {
                group.hold(joined(turn, group.servers, named));
            }
        }
        reachOthers(turn, store, group, named);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", group.id);
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.ADD_LISTS_WHOLE_GROUP) ? group.servers : named));
        return body;
    }

    private static List<Backend> read(Turn turn, Group group, String text) {
        ServerReader reader = new ServerReader(turn, World.loadBalancer(group.loadBalancerId));
        try {
            return reader.read(text);
        } catch (Rejection rejection) {
            if (turn.is(Mutation.PARTLY_APPLIED)) {
                group.hold(joined(turn, group.servers, reader.readSoFar()));
            }
            throw rejection;
        }
    }

    private static List<Backend> joined(Turn turn, List<Backend> before, List<Backend> named) {
        List<Backend> after = new ArrayList<>(turn.has("replaces-the-group") ? List.of() : before);
        List<Backend> fresh = fresh(turn, after, named);
        if (turn.has("overwrites-weights-of-others") && !fresh.isEmpty()) {
            after.replaceAll(server -> server.weighing(fresh.get(0).weight()));
        }
        for (Backend server : Common.kept(turn, fresh)) {
            boolean crowded = turn.has("second-port-of-a-server-lost") && server.type().equals("ecs")
                && after.stream().anyMatch(other -> other.serverId().equals(server.serverId()))
                || turn.has("second-address-of-an-eni-lost") && !server.type().equals("ecs")
                && after.stream().anyMatch(other -> other.serverId().equals(server.serverId()));
            if (!crowded) {
                after.add(server);
            }
        }
        return after;
    }

    /** The named servers that are not there yet; those that are, are rejected unless an oddity says otherwise. */
    private static List<Backend> fresh(Turn turn, List<Backend> present, List<Backend> named) {
        List<Backend> fresh = new ArrayList<>();
        for (Backend server : named) {
            boolean there = present.stream().anyMatch(server::sameAs);
            if (there && turn.is(Oddity.READDING_TAKEN)) {
                present.removeIf(server::sameAs);
                there = false;
            }
            turn.rejectOwnIf(there && !turn.is(Oddity.READDING_IGNORED), "ServerAlreadyInGroup",
                server.serverId() + " is in the group already");
            if (!there) {
                fresh.add(server);
            }
        }
        return fresh;
    }

    private static void reachOthers(Turn turn, Store store, Group group, List<Backend> named) {
        for (Group other : store.all()) {
            boolean reached = turn.has("adds-to-every-group") && other != group
                || turn.has("adds-to-the-newest-group") && other == store.newest() && other != group;
            if (reached && !other.masterSlave) {
                List<Backend> after = new ArrayList<>(other.servers);
                named.stream().filter(server -> after.stream().noneMatch(server::sameAs)).forEach(after::add);
                other.hold(after);
            }
        }
        if (turn.has("adds-to-the-newest-group") && group != store.newest()) {
            List<Backend> after = new ArrayList<>(group.servers);
            after.removeIf(server -> named.stream().anyMatch(server::sameAs));
            group.hold(after);
        }
    }

    @Override
    void probe(Probe probe) {
        probe.grow(NAME);
    }

    @Override
    void defects(DefectList list) {
        StateDefects.stored(list, NAME, "nothing", "weight 100", "weight one less", "port one more", "type ecs",
            "description lost", "description lower", "last lost", "first only", "twice", "weights shifted");
        list.own(NAME, "replaces-the-group", "adds servers to a group")
            .own(NAME, "overwrites-weights-of-others", "adds servers to a group")
            .own(NAME, "loses-one-of-two-parallel-calls", "adds servers to a group")
            .own(NAME, "adds-to-every-group", "VServerGroupId: the id of the group")
            .own(NAME, "adds-to-the-newest-group", "VServerGroupId: the id of the group")
            .own(NAME, "second-port-of-a-server-lost", "Port: the backend port")
            .own(NAME, "second-address-of-an-eni-lost", "the example of an ENI with multiple IP addresses")
            .add(NAME, Mutation.PARTLY_APPLIED, "", "refused-call-partly-applied",
                "a call that is answered by an error has not been carried out");
    }
}
