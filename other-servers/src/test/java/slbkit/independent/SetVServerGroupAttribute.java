package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets the name of a vServer group and the weights of its servers. */
final class SetVServerGroupAttribute extends Operation {

    static final String NAME = "SetVServerGroupAttribute";

    private static final String TABLE = """
        400|MissingParameter|The VServerGroupName or BackendServers is required at lease one.
        400|InvalidParameter.ZoneNotSupport|The zone does not support the parameter %s.
        """;

    SetVServerGroupAttribute() {
        super(NAME, TABLE, Set.of(Trait.NO_SERVER_LIMITS));
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "VServerGroupId");
    }

    @Override
    List<String> optional() {
        return List.of("VServerGroupName", "BackendServers");
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
        return Set.of("MissingParameter");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, "VServerGroupId");
        String name = turn.optional("VServerGroupName");
        String text = turn.optional("BackendServers");
        if (name == null && text == null && !turn.has("takes-a-call-that-sets-nothing")) {
            throw turn.row("MissingParameter", "");
        }
        List<Backend> named = text == null ? List.of()
            : new ServerReader(turn, World.loadBalancer(group.loadBalancerId)).read(text);
        List<Backend> changed = new ArrayList<>();
        synchronized (group) {
            List<Backend> all = new ArrayList<>(group.servers);
            for (Backend server : named) {
                int place = place(turn, all, server);
                turn.rejectOwnIf(place < 0, "ServerNotInGroup", server.serverId() + " is not in the group");
                all.set(place, all.get(place).weighing(server.weight()));
                changed.add(all.get(place));
            }
            if (!turn.has("keeps-the-weights") && !named.isEmpty()) {
                group.hold(turn.has("drops-servers-not-named") ? changed : all);
            }
            if (name != null && !turn.has("keeps-the-name")) {
                group.name = name;
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("VServerGroupId", group.id);
        body.put("VServerGroupName", group.name == null ? "" : group.name);
        body.put("BackendServers", Views.servers(turn, "BackendServer",
            turn.is(Oddity.SET_LISTS_ALL) ? group.servers : changed));
        return body;
    }

    private static int place(Turn turn, List<Backend> all, Backend named) {
        for (int i = 0; i < all.size(); i++) {
            boolean same = turn.has("looks-at-ids-only")
                ? all.get(i).serverId().equals(named.serverId()) : all.get(i).sameAs(named);
            if (same) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void probe(Probe probe) {
        String group = probe.newGroup("[" + Probe.A + "," + Probe.B + "]");
        String both = "[" + Probe.A + "," + Probe.B + "]";
        probe.call(NAME, "RegionId", "cn-hangzhou", "VServerGroupId", group, "VServerGroupName", "Other", "BackendServers", both);
        probe.describe(group);
        probe.call(NAME, "RegionId", "cn-hangzhou", "VServerGroupId", group, "VServerGroupName", "Third");
        probe.describe(group);
        probe.call(NAME, "RegionId", "cn-hangzhou", "VServerGroupId", group);
        String twin = Probe.A.replace("81", "85");
        String twins = probe.newGroup("[" + Probe.A + "," + twin + "]");
        probe.call(NAME, "RegionId", "cn-hangzhou", "VServerGroupId", twins,
            "BackendServers", "[" + twin.replace("30", "31") + "]");
        probe.describe(twins);
    }

    @Override
    void defects(DefectList list) {
        String sets = "changes the name and the weights, nothing else";
        list.own(NAME, "keeps-the-weights", sets)
            .own(NAME, "keeps-the-name", sets)
            .own(NAME, "drops-servers-not-named", sets)
            .own(NAME, "looks-at-ids-only", sets)
            .own(NAME, "takes-a-call-that-sets-nothing", "the error table's row MissingParameter");
    }
}
