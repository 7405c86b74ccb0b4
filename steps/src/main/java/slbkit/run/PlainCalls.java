package slbkit.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/**
 * A complete and faultless call of each operation, in the form of the documents' own examples. Scenarios
 * change one thing about it; the call itself is what a refusal is compared with.
 */
public final class PlainCalls {

    private final Trial trial;
    private final TestBed bed;
    private final Groups groups;

    public PlainCalls(Trial trial, TestBed bed, Groups groups) {
        this.trial = trial;
        this.bed = bed;
        this.groups = groups;
    }

    /** The plain call of an operation. */
    public SlbRequest of(String operation) {
        String group = operation.endsWith("VServerGroupBackendServers") ? groups.theGroup().id() : "";
        return shape(operation).of(complete(operation, group));
    }

    /** A call that creates a vServer group of certain servers. */
    public SlbRequest createVServerGroup(List<Map<String, Object>> servers) {
        return shape("CreateVServerGroup").of(complete("CreateVServerGroup", "").servers(servers));
    }

    /** Tell whether a plain call of the operation can be had without making calls. */
    public boolean knowsShape(String operation) {
        return trial.run().shapes().knows(operation);
    }

    /** Find out, by calling, which plain calls of the operation the target takes, unless that is known. */
    public void findShape(String operation) {
        shape(operation);
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

    private Shape shape(String operation) {
        return trial.run().shapes().of(operation, shape -> trial.onceARun("shape-of-" + operation, () -> {
            String group = operation.endsWith("VServerGroupBackendServers") ? aGroup() : "";
            return trial.call(shape.of(complete(operation, group))).taken();
        }));
    }

    private String aGroup() {
        Reply reply = trial.call(createVServerGroup(List.of(bed.entry("web-1", "80"))));
        return reply.member("VServerGroupId").filter(id -> reply.taken() && !id.isEmpty()).orElseThrow(() ->
                Unverifiable.because(worksRule("CreateVServerGroup"), reply.inOneLine()));
    }

    private SlbRequest complete(String operation, String group) {
        return switch (operation) {
            case "CreateVServerGroup" -> SlbRequest.of(operation)
                    .with("RegionId", bed.region())
                    .with("LoadBalancerId", bed.loadBalancer())
                    .with("VServerGroupName", bed.name())
                    .servers(List.of(bed.entry("web-1", "80")));
            case "AddVServerGroupBackendServers" -> onGroup(operation, group, bed.entry("web-2", "81"));
            case "RemoveVServerGroupBackendServers" -> onGroup(operation, group, bed.entry("web-1", "80"));
            case "CreateMasterSlaveServerGroup" -> createMasterSlaveServerGroup();
            case "SetBackendServers" -> setBackendServers();
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private SlbRequest onGroup(String operation, String group, Map<String, Object> server) {
        return SlbRequest.of(operation)
                .with("RegionId", bed.region())
                .with("VServerGroupId", group)
                .servers(List.of(server));
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
        server.remove("Description"); // it would stay on a server that is only lent
        return SlbRequest.of("SetBackendServers")
                .with("RegionId", bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .servers(List.of(server));
    }

    /**
     * A rejection tells something only where the default server group holds what the profile lends from it, now: what
     * the profile names by mistake, or another call drove out, is no server whose weight could be set.
     */
    public void requireLent(SlbRequest request) {
        if (!request.operation().equals("SetBackendServers") || request.servers() == null) {
            return;
        }
        List<String> lent = trial.run().profile().fixtures().defaultServers();
        new GroupReader(trial, bed).defaultServerGroupWhereShown().ifPresent(held -> {
            List<String> ids = held.stream().map(server -> server.value("ServerId").orElse("?")).toList();
            List<String> strangers = request.servers().stream().map(server -> String.valueOf(server.get("ServerId")))
                    .filter(id -> lent.contains(id) && !ids.contains(id)).distinct().toList();
            if (!strangers.isEmpty()) {
                throw new Unverifiable("needs fixtures.default-servers that are in the default server group; "
                        + strangers + " are not among the " + ids.size() + " that the target shows there");
            }
        });
    }
}
