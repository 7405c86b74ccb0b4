package slbkit.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.ScenarioGroup;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** Calls whose fault lies in where servers are put, or in one server of several. */
public final class PlacementSteps {

    /** How many groups come and go while one has to stay. */
    private static final int PASSING = 25;

    private static final Group V_SERVER_GROUP = ServerGroups.V_SERVER_GROUP;
    private static final Group PAIR = ServerGroups.MASTER_SLAVE_SERVER_GROUP;

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Groups groups;
    private final GroupReader reader;

    public PlacementSteps(
            Trial trial, Attempts attempts, PlainCalls plain, TestBed bed, Groups groups, GroupReader reader) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.groups = groups;
        this.reader = reader;
    }

    @When("{call} with {kind} behind a shared load balancer")
    public void callBehindShared(String operation, String role) {
        String shared = bed.sharedLoadBalancer();
        SlbRequest request = plain.of(operation);
        SlbRequest complete = request.firstServer(s -> {
            s.putAll(bed.entry(role, String.valueOf(s.get("Port"))));
            return s;
        });
        String what = "a server of the Type %s behind a load balancer that is not high-performance"
                .formatted(bed.server(role).type());
        attempts.make(behind(shared, complete), complete, what);
    }

    /** The load balancer is not high-performance, which is nothing to an ECS instance. */
    @When("{call} with an ECS instance behind a shared load balancer")
    public void callBehindSharedPermitted(String operation) {
        String shared = bed.sharedLoadBalancer();
        SlbRequest request = plain.of(operation);
        attempts.make(behind(shared, request), request,
                "an ECS instance behind a load balancer that is not high-performance");
    }

    @When("{call} with {kind} as the second server behind a shared load balancer")
    public void callBehindSharedSecond(String operation, String role) {
        String shared = bed.sharedLoadBalancer();
        SlbRequest request = plain.of(operation);
        SlbRequest several = withSecond(role, operation, request);
        attempts.make(behind(shared, several), several,
                "a second server of the Type %s behind a load balancer that is not high-performance"
                        .formatted(bed.server(role).type()));
    }

    @When("{call} with {kind} without its {member} as the second server")
    public void callWithoutAsSecond(String operation, String role, String member) {
        SlbRequest complete = withSecond(role, operation, plain.of(operation));
        List<Map<String, Object>> servers = new ArrayList<>(complete.servers());
        servers.set(1, new LinkedHashMap<>(servers.get(1)));
        servers.get(1).remove(member);
        attempts.make(complete.servers(servers), complete, "a second server without its " + member);
    }

    /** Between two others, so that a look at the first, or at the last, is not enough; a pair has two. */
    private SlbRequest withSecond(String role, String operation, SlbRequest request) {
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        if (ServerGroups.operation(operation).servers().exactly() != null) {
            Map<String, Object> second = new LinkedHashMap<>(servers.get(1));
            second.putAll(bed.entry(role, "8443"));
            servers.set(1, second);
        } else {
            servers.add(bed.entry(role, "8443"));
            servers.add(bed.entry("web-1", "8444"));
        }
        return request.servers(servers);
    }

    private SlbRequest behind(String loadBalancer, SlbRequest request) {
        if (!ServerGroups.operation(request.operation()).plain().needsGroup()) {
            return request.with("LoadBalancerId", loadBalancer);
        }
        String group = groupBehind(loadBalancer);
        groups.put("the group", new ScenarioGroup(group, Optional.empty()));
        return request.with(V_SERVER_GROUP.id(), group);
    }

    @When("{call} with {int} backend servers of a weight each")
    public void callWithWeights(String operation, int count) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> servers = bed.many(count, request.servers().get(0));
        for (int i = 0; i < count; i++) {
            servers.get(i).put("Weight", String.valueOf(5 * i % 101));
        }
        attempts.make(request.servers(servers), request, count + " backend servers of a weight each");
    }

    @When("{call} with a faultless server and one whose Weight is {string}")
    public void callWithOneFault(String operation, String weight) {
        SlbRequest request = plain.of(operation);
        boolean defaultGroup = ServerGroups.isOnDefaultGroup(operation);
        Map<String, Object> faultless = new LinkedHashMap<>(request.servers().get(0));
        faultless.put("Weight", "33");
        Map<String, Object> faulty = bed.entry(defaultGroup ? "default-2" : "web-1", "85");
        faulty.put("Weight", weight);
        attempts.make(request.servers(List.of(faultless, faulty)), request, "one server whose Weight is " + weight);
    }

    @When("{call} with {int} backend servers, one of them the group's")
    public void callWithTooMany(String operation, int count) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        servers.addAll(bed.many(count - 1, request.servers().get(0)));
        attempts.make(request.servers(servers), request, count + " backend servers");
    }

    @When("{call} with {int} server(s) of its kind")
    public void callWithOtherNumber(String operation, int count) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        while (servers.size() > count) {
            servers.remove(servers.size() - 1);
        }
        while (servers.size() < count) {
            Map<String, Object> more = new LinkedHashMap<>(servers.get(servers.size() - 1));
            more.put("Port", String.valueOf(90 + servers.size()));
            servers.add(more);
        }
        attempts.make(request.servers(servers), request, count + " servers");
    }

    /** Enough to push a group out of a store that forgets, or to have it written over. */
    @When("other groups are created, changed and refused")
    public void otherGroups() {
        SlbRequest create = plain.of(V_SERVER_GROUP.operation(Effect.CREATES));
        for (int i = 0; i < 5; i++) {
            Reply reply = trial.call(create.with(V_SERVER_GROUP.name(), bed.name()));
            String id = reply.member(V_SERVER_GROUP.id()).orElse("");
            if (!reply.taken() || id.isEmpty()) {
                throw Unverifiable.because(PlainCalls.worksRule(create.operation()), reply.inOneLine());
            }
            trial.call(SlbRequest.of(V_SERVER_GROUP.operation(Effect.ADDS))
                    .with("RegionId", bed.region())
                    .with(V_SERVER_GROUP.id(), id)
                    .servers(List.of(bed.entry("web-1", "8081"))));
            trial.call(SlbRequest.of(V_SERVER_GROUP.operation(Effect.REMOVES))
                    .with("RegionId", bed.region())
                    .with(V_SERVER_GROUP.id(), id)
                    .servers(List.of(bed.entry("web-1", "80"))));
        }
        comeAndGo(create);
        attempts.make(create.without("RegionId"), create, "no RegionId");
    }

    /** A store that counts calls may do so up to many; where groups can be deleted, none of these stays. */
    private void comeAndGo(SlbRequest create) {
        for (int i = 0; i < PASSING && trial.deletes(); i++) {
            trial.call(create.with(V_SERVER_GROUP.name(), bed.name()));
            trial.cleanUp().undoLatest();
        }
    }

    /** The first is read before the second comes, so that one that is gone afterwards was there. */
    @When("a second group is created on other ports")
    public void secondGroup() {
        attempts.latest().reply().member(PAIR.id()).filter(id -> !id.isEmpty()).ifPresent(id ->
                groups.put("the group", new ScenarioGroup(id, Optional.of(reader.requireMasterSlaveServerGroup(id)))));
        SlbRequest request = plain.of(PAIR.operation(Effect.CREATES));
        List<Map<String, Object>> servers = new ArrayList<>();
        request.servers().forEach(s -> {
            Map<String, Object> other = new LinkedHashMap<>(s);
            other.put("Port", String.valueOf(9000 + servers.size()));
            other.put("Weight", "99");
            servers.add(other);
        });
        Reply reply = trial.call(request.servers(servers));
        String id = reply.member(PAIR.id()).orElse("");
        if (!reply.taken() || id.isEmpty()) {
            throw Unverifiable.because(PlainCalls.worksRule(request.operation()), reply.inOneLine());
        }
        groups.put("the other group", new ScenarioGroup(id, Optional.empty()));
    }

    private String groupBehind(String loadBalancer) {
        Reply reply = trial.call(plain.createVServerGroup(List.of(bed.entry("web-1", "80")))
                .with("LoadBalancerId", loadBalancer));
        return reply.member(V_SERVER_GROUP.id()).filter(id -> reply.taken() && !id.isEmpty())
                .orElseThrow(() -> Unverifiable.because(PlainCalls.worksRule(V_SERVER_GROUP.operation(Effect.CREATES)), reply.inOneLine()));
    }
}
