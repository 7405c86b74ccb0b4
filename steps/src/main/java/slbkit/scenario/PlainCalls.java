package slbkit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Effect;
import slbkit.contract.PlainCall;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;
import slbkit.slb.RequestVariant;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/**
 * A complete, valid call of each operation, in the form of the documents' own examples. Scenarios change one thing in it,
 * and compare a rejection with the plain call.
 */
public record PlainCalls(ScenarioExecution execution, TestBed bed, ScenarioGroups groups) {

    /** The plain call of an operation. */
    public SlbRequest of(String operation) {
        String group = ServerGroups.operation(operation).plain().needsGroup() ? groups.theGroup().id() : "";
        return variant(operation).of(complete(operation, group));
    }

    /** Whether the plain call of an operation needs no group, or the target showed the content of the scenario's group. */
    public boolean isOnShownGroup(String operation) {
        return !ServerGroups.operation(operation).plain().needsGroup() || groups.theGroup().shown().isPresent();
    }

    /** A call that creates a vServer group of certain servers. */
    public SlbRequest createVServerGroup(List<Map<String, Object>> servers) {
        String create = ServerGroups.V_SERVER_GROUP.operation(Effect.CREATES);
        return variant(create).of(complete(create, "").servers(servers));
    }

    /** Whether a plain call of the operation is known without making calls. */
    public boolean knowsShape(String operation) {
        return execution.run().requestVariants().knows(operation);
    }

    /** Find out, by calls, which plain calls of the operation the target accepts, unless that is known. */
    public void findShape(String operation) {
        variant(operation);
    }

    /** The call, with the plain call's value of a member for each server that lacks it. */
    public SlbRequest with(String member, SlbRequest request) {
        Map<String, Object> usual = of(request.operation()).servers().get(0);
        if (!usual.containsKey(member)) {
            return request;
        }
        return request.servers(request.servers().stream().map(server -> {
            Map<String, Object> complete = new LinkedHashMap<>(server);
            complete.putIfAbsent(member, usual.get(member));
            return complete;
        }).toList());
    }

    /** The same call with the numbers of its servers as JSON numbers instead of strings. */
    public SlbRequest inNumbers(SlbRequest request) {
        return RequestVariant.WITH_NUMBERS.of(request);
    }

    private RequestVariant variant(String operation) {
        if (ServerGroups.operation(operation).findServers().isEmpty()) {
            return RequestVariant.COMPLETE;
        }
        return execution.run().requestVariants().of(operation, variant -> execution.calls().onceARun("plain-call-of-" + operation, () -> {
            String group = ServerGroups.operation(operation).plain().needsGroup() ? aGroup() : "";
            return execution.callWithRetries(variant.of(complete(operation, group))).succeeded();
        }));
    }

    private String aGroup() {
        Reply reply = execution.callWithRetries(createVServerGroup(List.of(bed.entry("web-1", "80"))));
        return reply.createdId(ServerGroups.V_SERVER_GROUP).orElseThrow(() ->
                Unverifiable.because(ServerGroups.plainCallRule(ServerGroups.V_SERVER_GROUP.operation(Effect.CREATES)), reply.inOneLine()));
    }

    private SlbRequest complete(String operation, String group) {
        PlainCall plain = ServerGroups.operation(operation).plain();
        SlbRequest request = SlbRequest.of(operation);
        for (Map.Entry<String, String> parameter : plain.parameters().entrySet()) {
            request = request.with(parameter.getKey(), value(parameter.getValue(), group));
        }
        return request.servers(plain.servers().isEmpty() ? null : plain.servers().stream().map(this::entry).toList())
                .removed(plain.removed().isEmpty() ? null : plain.removed().stream().map(this::entry).toList());
    }

    private String value(String text, String group) {
        return switch (text) {
            case "$region" -> bed.region();
            case "$load-balancer" -> bed.loadBalancer();
            case "$name" -> bed.name();
            case PlainCall.GROUP -> group;
            default -> text;
        };
    }

    private Map<String, Object> entry(PlainCall.Server server) {
        Map<String, Object> entry = new LinkedHashMap<>(bed.entry(server.server(), server.port()));
        entry.putAll(server.with());
        server.without().forEach(entry::remove);
        return entry;
    }

    /**
     * A rejection is evidence only if the default server group currently holds the servers of the profile. A server that
     * the profile names by mistake, or that another call removed, has no weight to set.
     */
    public void requireServersOfProfile(SlbRequest request) {
        if (!ServerGroups.isOnDefaultGroup(request.operation()) || request.servers() == null) {
            return;
        }
        List<String> fixtures = execution.run().profile().fixtures().defaultServers();
        new GroupReader(execution, bed).defaultServerGroupWhereShown().ifPresent(held -> {
            List<String> ids = held.stream().map(Backend::id).toList();
            List<String> notShown = request.serverIds().stream()
                    .filter(id -> fixtures.contains(id) && !ids.contains(id)).distinct().toList();
            if (!notShown.isEmpty()) {
                throw new Unverifiable("needs fixtures.default-servers that are in the default server group; "
                        + notShown + " are not among the " + ids.size() + " that the target shows there");
            }
        });
    }
}
