package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Doubt;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;

/** Calls of the documented operations: the plain one, and the plain one with one thing changed. */
public final class CallSteps {

    private final Attempts attempts;
    private final PlainCalls plain;
    private final TestBed bed;
    private final ServerTable table;

    public CallSteps(Attempts attempts, PlainCalls plain, TestBed bed, ServerTable table) {
        this.attempts = attempts;
        this.plain = plain;
        this.bed = bed;
        this.table = table;
    }

    @When("{call}")
    public void call(String operation) {
        attempts.make(plain.of(operation), plain.of(operation), "");
    }

    @When("{call} with")
    public void callWith(String operation, DataTable servers) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.servers(table.toSend(servers)), request, "the given servers");
    }

    @When("{call} with {member} {string}")
    public void callWith(String operation, String member, String value) {
        Parameter limits = documented(operation, member);
        String what = member + " \"" + value + "\"";
        String nearest = Within.limits(limits, value);
        if (value.equals(nearest) && inServers(operation, member)) {
            makePermitted(operation, member, value, Within.another(limits), what);
        } else {
            make(operation, member, value, nearest, what);
        }
    }

    @When("{call} with a {member} of {int} character(s)")
    public void callWithLength(String operation, String member, int length) {
        Parameter limits = documented(operation, member);
        String text = member.endsWith("Name") ? named(length) : "d".repeat(length);
        make(operation, member, text, Within.limits(limits, text), "a %s of %s characters".formatted(member, length));
    }

    @When("{call} without {member}")
    public void callWithout(String operation, String member) {
        SlbRequest request = plain.of(operation);
        SlbRequest changed = inServers(operation, member)
                ? request.firstServer(s -> without(s, member))
                : request.without(member);
        attempts.make(changed, request, "no " + member);
    }

    @When("{call} without {member} for any server")
    public void callWithoutForAny(String operation, String member) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> servers = new ArrayList<>();
        request.servers().forEach(s -> servers.add(without(new LinkedHashMap<>(s), member)));
        attempts.make(request.servers(servers), request, "no " + member + " for any server");
    }

    @When("{call} with {int} backend servers")
    public void callWithMany(String operation, int count) {
        SlbRequest request = plain.of(operation);
        int limit = documentedServers(operation).atMost();
        attempts.makeInDoubt(
                request.servers(many(operation, count)),
                request.servers(many(operation, Math.min(count, limit))),
                count + " backend servers",
                doubt(operation, request, limit));
    }

    @When("{call} with a second server whose {member} is {string}")
    public void callWithSecond(String operation, String member, String value) {
        makeAmong(operation, s -> with(s, member, value), "a second server whose %s is \"%s\"".formatted(member, value));
    }

    @When("{call} with a second server without {member}")
    public void callWithSecondWithout(String operation, String member) {
        makeAmong(operation, s -> without(s, member), "a second server without " + member);
    }

    @When("{call} with a second server whose {member} has {int} characters")
    public void callWithSecondOfLength(String operation, String member, int length) {
        makeAmong(operation, s -> with(s, member, "d".repeat(length)),
                "a second server whose %s has %s characters".formatted(member, length));
    }

    @When("{call} with a second server that is the {word} one")
    public void callWithSecondServer(String operation, String role) {
        callWithSecond(operation, "ServerId", bed.server(role).id());
    }

    /** The faulty server stands between two others where it can: a look at the first, or at the last, is not enough. */
    private void makeAmong(String operation, UnaryOperator<Map<String, Object>> fault, String what) {
        SlbRequest request = plain.of(operation);
        SlbRequest faultless = request.servers(several(operation, request));
        List<Map<String, Object>> servers = new ArrayList<>(faultless.servers());
        servers.set(1, fault.apply(new LinkedHashMap<>(servers.get(1))));
        attempts.make(faultless.servers(servers), faultless, what);
    }

    /** Three servers; a pair has two, and a default server group may have no more. */
    private List<Map<String, Object>> several(String operation, SlbRequest request) {
        Map<String, Object> first = request.servers().get(0);
        if (documentedServers(operation).exactly() != null) {
            return request.servers();
        }
        if (ServerGroups.isOnDefaultGroup(operation)) {
            return bed.defaultServers(2).size() == 2
                    ? List.of(first, bed.entry("default-2", "80"))
                    : List.of(first, bed.entry("default-2", "80"), bed.entry("default-3", "80"));
        }
        return switch (operation(operation).effect()) {
            case REMOVES, SETS -> List.of(first, bed.entry("web-1", "81"), bed.entry("web-2", "82"));
            case CREATES, ADDS -> List.of(first, bed.entry("web-1", "8443"), bed.entry("web-1", "8444"));
            case DESCRIBES, LISTS, DELETES -> throw new IllegalStateException(operation + " names no servers");
        };
    }

    @When("{call} with a server of the Type {string}")
    public void callWithType(String operation, String type) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.firstServer(s -> with(s, "Type", type)), request, "Type \"" + type + "\"");
    }

    @When("{call} with {kind}")
    public void callWithKind(String operation, String role) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.firstServer(s -> as(role, s)), request, "a server of another type");
    }

    @When("{call} with {kind} without its {member}")
    public void callWithKindWithout(String operation, String role, String member) {
        SlbRequest request = plain.of(operation);
        SlbRequest complete = request.firstServer(s -> as(role, s));
        attempts.make(complete.firstServer(s -> without(s, member)), complete,
                "a server of the Type %s without its %s".formatted(bed.server(role).type(), member));
    }

    @When("{call} with two addresses of one ENI")
    public void callWithTwoAddresses(String operation) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> like = request.servers();
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Map<String, Object> entry : bed.twoAddressesOfOneEni(String.valueOf(like.get(0).get("Port")))) {
            Map<String, Object> server = new LinkedHashMap<>(like.get(Math.min(servers.size(), like.size() - 1)));
            Object port = server.get("Port");
            server.putAll(entry);
            server.put("Port", port);
            servers.add(server);
        }
        attempts.make(request.servers(servers), request, "one ENI listed with two addresses");
    }

    @When("{call} with the {word} server")
    public void callWithServer(String operation, String role) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.firstServer(s -> with(s, "ServerId", bed.server(role).id())), request,
                "the " + role + " server");
    }

    private void make(String operation, String member, String value, String repaired, String what) {
        SlbRequest request = plain.of(operation);
        if (inServers(operation, member)) {
            SlbRequest mended = repaired == null ? request : request.firstServer(s -> with(s, member, repaired));
            attempts.make(request.firstServer(s -> with(s, member, value)), mended, what);
        } else {
            SlbRequest mended = repaired == null ? request : request.with(member, repaired);
            attempts.make(request.with(member, value), mended, what);
        }
    }

    /** A permitted number, beside another for every server, so that a target that minds just this one is told. */
    private void makePermitted(String operation, String member, String value, String another, String what) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> others = new ArrayList<>();
        request.servers().forEach(s -> others.add(with(new LinkedHashMap<>(s), member, another)));
        attempts.make(request.firstServer(s -> with(s, member, value)), request.servers(others), what);
    }

    /** Servers that differ by port; in a default server group, which knows no ports, by whom it has. */
    private List<Map<String, Object>> many(String operation, int count) {
        Map<String, Object> like = plain.of(operation).servers().get(0);
        if (!ServerGroups.isOnDefaultGroup(operation)) {
            return bed.many(count, like);
        }
        List<String> held = bed.defaultServers(1);
        List<Map<String, Object>> servers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            servers.add(with(new LinkedHashMap<>(like), "ServerId", held.get(i % held.size())));
        }
        return servers;
    }

    /** A default server group of fewer servers can only be named in full length by naming some twice. */
    private Doubt doubt(String operation, SlbRequest request, int limit) {
        if (!ServerGroups.isOnDefaultGroup(operation) || bed.defaultServers(1).size() >= limit) {
            return null;
        }
        int oneTooMany = bed.defaultServers(1).size() + 1;
        return new Doubt("needs %s servers in the default server group, or a target that takes one of them twice; "
                .formatted(limit) + "name them as fixtures.default-servers",
                request.servers(many(operation, oneTooMany)));
    }

    private Map<String, Object> as(String role, Map<String, Object> server) {
        Map<String, Object> entry = bed.entry(role, String.valueOf(server.get("Port")));
        server.putAll(entry);
        return server;
    }

    private String named(int length) {
        String tagged = bed.name();
        return tagged.length() >= length ? "g".repeat(length) : tagged + "g".repeat(length - tagged.length());
    }

    private static Map<String, Object> with(Map<String, Object> server, String member, String value) {
        server.put(member, value);
        return server;
    }

    private static Map<String, Object> without(Map<String, Object> server, String member) {
        server.remove(member);
        return server;
    }

    private static boolean inServers(String operation, String member) {
        return documentedServers(operation).members().stream().anyMatch(m -> m.name().equals(member));
    }

    private static Parameter documented(String operation, String member) {
        return inServers(operation, member)
                ? documentedServers(operation).member(member)
                : operation(operation).parameter(member);
    }

    private static Parameter documentedServers(String operation) {
        return operation(operation).servers();
    }

    private static Operation operation(String name) {
        return ServerGroups.operation(name);
    }
}
