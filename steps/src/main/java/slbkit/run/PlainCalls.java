package slbkit.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.endpoint.SlbRequest;

/**
 * A complete and faultless call of each operation, in the form of the documents' own examples. Scenarios
 * change one thing about it; the call itself is what a refusal is compared with.
 */
public final class PlainCalls {

    private final TestBed bed;
    private final Groups groups;

    public PlainCalls(TestBed bed, Groups groups) {
        this.bed = bed;
        this.groups = groups;
    }

    /** The plain call of an operation. */
    public SlbRequest of(String operation) {
        return switch (operation) {
            case "CreateVServerGroup" -> createVServerGroup(List.of(bed.entry("web-1", "80")));
            case "AddVServerGroupBackendServers" -> onGroup(operation, List.of(bed.entry("web-2", "81")));
            case "RemoveVServerGroupBackendServers" -> onGroup(operation, List.of(bed.entry("web-1", "80")));
            case "CreateMasterSlaveServerGroup" -> createMasterSlaveServerGroup();
            case "SetBackendServers" -> setBackendServers();
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** The rule that a plain call of the operation is taken. */
    public static String worksRule(String operation) {
        return operation + "/behaviour/" + switch (operation) {
            case "AddVServerGroupBackendServers" -> "adds";
            case "RemoveVServerGroupBackendServers" -> "removes";
            case "SetBackendServers" -> "sets";
            default -> "creates";
        };
    }

    /** A call that creates a vServer group of certain servers. */
    public SlbRequest createVServerGroup(List<Map<String, Object>> servers) {
        return SlbRequest.of("CreateVServerGroup")
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .with("VServerGroupName", bed.name())
                .servers(servers);
    }

    private SlbRequest onGroup(String operation, List<Map<String, Object>> servers) {
        return SlbRequest.of(operation)
                .with("RegionId", bed.region())
                .with("VServerGroupId", groups.theGroup().id())
                .servers(servers);
    }

    private SlbRequest createMasterSlaveServerGroup() {
        Map<String, Object> master = bed.entry("web-1", "82");
        Map<String, Object> slave = bed.entry("web-2", "84");
        master.put("ServerType", "Master");
        slave.put("ServerType", "Slave");
        return SlbRequest.of("CreateMasterSlaveServerGroup")
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .with("MasterSlaveServerGroupName", bed.name())
                .servers(new ArrayList<>(List.of(master, slave)));
    }

    private SlbRequest setBackendServers() {
        Map<String, Object> server = new LinkedHashMap<>(bed.entry("default-1", "80"));
        server.put("Weight", "70");
        return SlbRequest.of("SetBackendServers")
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(List.of(server));
    }
}
