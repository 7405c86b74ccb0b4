package slbkit.stub.bend.kind;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code shows-late}: what describes a group says for a while after a change what it said before. */
final class ShowsLate implements Bend {

    private static final Map<String, String> DESCRIBED_BY = Map.of(
            "VServerGroupId", "DescribeVServerGroupAttribute",
            "MasterSlaveServerGroupId", "DescribeMasterSlaveServerGroupAttribute",
            "LoadBalancerId", "DescribeLoadBalancerAttribute");
    private static final Map<String, String> CHANGED = Map.of(
            "CreateVServerGroup", "VServerGroupId",
            "AddVServerGroupBackendServers", "VServerGroupId",
            "RemoveVServerGroupBackendServers", "VServerGroupId",
            "CreateMasterSlaveServerGroup", "MasterSlaveServerGroupId",
            "SetBackendServers", "LoadBalancerId");

    private record Former(Reply description, long until) {
    }

    private final long late;
    private final Map<String, Former> former = new ConcurrentHashMap<>();

    ShowsLate(Settings settings) {
        this.late = TimeUnit.MILLISECONDS.toNanos(settings.number("millis"));
    }

    @Override
    public Reply answer(Call call, Service service) {
        String action = call.action().orElse("");
        String changed = CHANGED.get(action);
        if (changed != null) {
            return change(call, changed, service);
        }
        return DESCRIBED_BY.entrySet().stream()
                .filter(e -> e.getValue().equals(action))
                .findFirst()
                .flatMap(e -> call.parameter(e.getKey()))
                .map(former::get)
                .filter(f -> f.until() - System.nanoTime() > 0)
                .map(Former::description)
                .orElseGet(() -> service.answer(call));
    }

    private Reply change(Call call, String id, Service service) {
        Reply before = service.answer(call.with("Action", DESCRIBED_BY.get(id)).with(id, call.parameter(id).orElse("nobody")));
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            String group = reply.body().path(id).asString(call.parameter(id).orElse(""));
            former.put(group, new Former(before, System.nanoTime() + late));
            former.values().removeIf(f -> f.until() - System.nanoTime() < 0);
        }
        return reply;
    }
}
