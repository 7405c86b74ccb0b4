package slbkit.steps;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.judge.Attempt;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Fixtures.Server;
import slbkit.profile.Fixtures.Type;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;

/** Tables of servers, whose ServerId is a role. */
public final class ServerTable {

    private final TestBed bed;
    private final Map<String, String> roles = new HashMap<>();

    public ServerTable(TestBed bed) {
        this.bed = bed;
    }

    /** The servers for a request: the values of the table, and the members that their type needs. A row needs a ServerId. */
    public List<Map<String, Object>> toSend(DataTable table) {
        List<Map<String, Object>> servers = new ArrayList<>();
        roles.clear();
        for (Map<String, String> row : table.asMaps()) {
            // an outline leaves it empty where an example has one server less
            if (row.get("ServerId") == null) {
                continue;
            }
            Server server = bed.server(row.get("ServerId"));
            Map<String, Object> entry = new LinkedHashMap<>();
            filled(row).forEach(entry::put);
            entry.put("ServerId", server.id());
            if (server.type() != Type.ECS) {
                entry.put("Type", server.type().toString());
                if (server.ip() != null) {
                    entry.put("ServerIp", server.ip());
                }
            }
            requireTold(row.get("ServerId"), entry);
            servers.add(entry);
        }
        return servers;
    }

    /** Two roles with the same port must be two different servers; otherwise the scenario tests something else. */
    private void requireTold(String role, Map<String, Object> entry) {
        String place = Backend.keyOf(entry);
        String other = roles.putIfAbsent(place, role);
        if (other != null && !other.equals(role)) {
            throw new Unverifiable("needs %s and %s to be two servers; name more under fixtures.servers"
                    .formatted(other, role));
        }
    }

    /** The servers as a reply or a group should show them. */
    public List<Map<String, String>> toExpect(DataTable table) {
        List<Map<String, String>> servers = new ArrayList<>();
        for (Map<String, String> row : table.asMaps()) {
            Map<String, String> entry = filled(row);
            entry.put("ServerId", bed.server(row.get("ServerId")).id());
            servers.add(entry);
        }
        return servers;
    }

    /** The servers of a call as a reply or a group should show them, with these members. */
    static List<Map<String, String>> sent(Attempt attempt, List<String> members) {
        List<Map<String, String>> servers = new ArrayList<>();
        for (Map<String, Object> server : attempt.request().servers()) {
            Map<String, String> entry = new LinkedHashMap<>();
            for (String name : members) {
                entry.put(name, String.valueOf(server.get(name)));
            }
            servers.add(entry);
        }
        return servers;
    }

    private static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                filled.put(name, value);
            }
        });
        return filled;
    }
}
