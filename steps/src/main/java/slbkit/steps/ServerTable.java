package slbkit.steps;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.run.TestBed;
import slbkit.target.Fixtures.Server;
import slbkit.target.Fixtures.Type;

/** Tables of servers, whose ServerId is a role. */
public final class ServerTable {

    private final TestBed bed;

    public ServerTable(TestBed bed) {
        this.bed = bed;
    }

    /** The servers as a request names them: what the table says, and what their kind needs. */
    public List<Map<String, Object>> toSend(DataTable table) {
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Map<String, String> row : table.asMaps()) {
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
            servers.add(entry);
        }
        return servers;
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
