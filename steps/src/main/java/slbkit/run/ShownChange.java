package slbkit.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;

/**
 * Where a change that was taken can be seen.
 *
 * @param change the call that was taken
 * @param reading the call that describes what it changed
 */
record ShownChange(SlbRequest change, SlbRequest reading) {

    /** Where to see a change; empty for a call that changes nothing or does not say what. */
    static Optional<ShownChange> of(SlbRequest change, Reply reply) {
        Optional<String> id = switch (change.operation()) {
            case "CreateVServerGroup", "CreateMasterSlaveServerGroup" ->
                    reply.member(GroupKind.createdBy(change.operation()).id());
            case "AddVServerGroupBackendServers", "RemoveVServerGroupBackendServers" -> parameter(change, "VServerGroupId");
            case "SetBackendServers" -> parameter(change, "LoadBalancerId");
            default -> Optional.empty();
        };
        return id.filter(known -> !known.isBlank()).map(known -> new ShownChange(change, reading(change, known)));
    }

    /** Tell whether a description shows the change, as far as its first server tells. */
    boolean isIn(Reply description) {
        if (!description.taken()) {
            return false;
        }
        if (change.servers() == null || change.servers().isEmpty()) {
            return true;
        }
        Map<String, Object> sent = change.servers().get(0);
        List<Backend> same = listed(description).stream()
                .filter(server -> server.value("ServerId").equals(text(sent, "ServerId")))
                .toList();
        return switch (change.operation()) {
            case "RemoveVServerGroupBackendServers" ->
                    same.stream().noneMatch(server -> server.value("Port").equals(text(sent, "Port")));
            case "SetBackendServers" -> text(sent, "Weight").isEmpty()
                    || same.stream().anyMatch(server -> server.value("Weight").equals(text(sent, "Weight")));
            default -> !same.isEmpty();
        };
    }

    private List<Backend> listed(Reply description) {
        String list = change.operation().equals("CreateMasterSlaveServerGroup") ? "MasterSlaveBackendServer" : "BackendServer";
        return description.servers(list + "s", list).map(Backend::all).orElse(List.of());
    }

    private static SlbRequest reading(SlbRequest change, String id) {
        SlbRequest reading = switch (change.operation()) {
            case "SetBackendServers" -> SlbRequest.of("DescribeLoadBalancerAttribute").with("LoadBalancerId", id);
            case "CreateMasterSlaveServerGroup" -> SlbRequest.of("DescribeMasterSlaveServerGroupAttribute")
                    .with("MasterSlaveServerGroupId", id);
            default -> SlbRequest.of("DescribeVServerGroupAttribute").with("VServerGroupId", id);
        };
        return parameter(change, "RegionId").map(region -> reading.with("RegionId", region)).orElse(reading);
    }

    private static Optional<String> parameter(SlbRequest request, String name) {
        return Optional.ofNullable(request.parameters().get(name));
    }

    private static Optional<String> text(Map<String, Object> server, String member) {
        return Optional.ofNullable(server.get(member)).map(String::valueOf);
    }
}
