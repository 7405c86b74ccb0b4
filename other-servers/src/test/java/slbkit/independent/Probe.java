package slbkit.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** A fixed round of calls, written down as a transcript: a defect that shows nowhere in it is none. */
final class Probe {

    static final String A = """
        {"ServerId":"i-1","Port":"81","Weight":"30","Description":"A-1/b.c_d"}""";
    static final String B = """
        {"ServerId":"i-2","Port":"82","Weight":"0","Description":"b-2","Type":"ecs"}""";
    private static final String E = """
        {"ServerId":"eni-1","Port":"83","Weight":"100","Type":"eni","ServerIp":"192.168.0.11"}""";
    private static final String F = E.replace(".11", ".12");
    private static final String C = E.replace("eni", "eci").replace(".11", ".21");

    private static final String ID = "(?s).*GroupId\":\"([^\"]*)\".*";

    private final Client client;
    private final List<String> transcript = new ArrayList<>();

    private Probe(Client client) {
        this.client = client;
    }

    static List<String> of(Defect defect) {
        try (IndependentServer server = IndependentServer.start(Set.of(), defect)) {
            Probe probe = new Probe(new Client(server.url()));
            probe.ways(defect.operation());
            Operations.named(defect.operation()).orElseGet(AddVServerGroupBackendServers::new).probe(probe);
            return probe.transcript;
        }
    }

    static List<String> of(String operation) {
        return of(new Defect("none", operation, Mutation.NOTHING, "", ""));
    }

    private void ways(String operation) {
        note(() -> client.get(SetBackendServers.NAME, "LoadBalancerId", "lb-1"));
        note(() -> client.form(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "Format", "JSON"));
        note(() -> client.byHeaders(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "Format", "json"));
        note(() -> client.call(SetBackendServers.NAME, "LoadBalancerId", "lb-1", "Version", "2000-01-01"));
        note(() -> client.call("NoSuchOperation"));
        note(() -> client.get(operation));
        note(() -> client.form(operation, "LoadBalancerId", "lb-1"));
        Documents.rows().stream().filter(row -> row.operation().equals(operation)).forEach(row -> {
            note(() -> client.arm(operation, row.code()));
            call(operation, "LoadBalancerId", "lb-1", "VServerGroupId", "none");
        });
    }

    void create(String operation, String list, String master, String slave) {
        boolean pair = !master.isEmpty();
        String a = pair ? A.replace("}", master) : A;
        String b = pair ? B.replace("}", slave) : B;
        String good = "[" + a + "," + b + "]";
        call(operation, "LoadBalancerId", "lb-1");
        call(operation, "LoadBalancerId", "lb-1", "RegionId", null, list, good);
        call(operation, list, good);
        String group = pair ? "MasterSlaveServerGroup" : "VServerGroup";
        String id = call(operation, "LoadBalancerId", "lb-1", list, good).replaceFirst(ID, "$1");
        call("Describe" + group + "Attribute", group + "Id", id);
        String eni = "[" + a + "," + (pair ? E.replace("}", slave) : E) + "]";
        String other = call(operation, "LoadBalancerId", "lb-1", list, eni).replaceFirst(ID, "$1");
        call("Describe" + group + "Attribute", group + "Id", other);
        for (String one : variants()) {
            String ours = pair ? one.replace("}", master) : one;
            call(operation, "LoadBalancerId", "lb-1", list, "[" + ours + "," + b + "]");
        }
        call(operation, "LoadBalancerId", "lb-shared", list, "[" + (pair ? E.replace("}", master) : E) + "," + b + "]");
        call(operation, "LoadBalancerId", "lb-1", list, "[" + a + "]");
        call(operation, "LoadBalancerId", "lb-1", list, "[" + a + "," + a.replace("Master", "Slave") + "]");
        call(operation, "LoadBalancerId", "lb-1", list, "[" + a + "," + b.replace("Slave", "Master") + "]");
        call(operation, "LoadBalancerId", "lb-1", list, "[" + a + "," + b.replace("Slave", "slave") + "]");
        call(operation, "LoadBalancerId", "lb-1", list, "[" + a + "," + b.replace("\"Port\":\"82\",", "") + "]");
        call("Describe" + group + "s", "LoadBalancerId", "lb-1");
        numbers(n -> call(operation, "LoadBalancerId", "lb-1", list, many(n)));
        for (String text : List.of("", "x", "a".repeat(80), "a".repeat(81), "a b", "a*", "a:", "-/._", "ABC", "a1")) {
            call(operation, "LoadBalancerId", "lb-1", group + "Name", text);
        }
        tags(operation);
        parallel();
    }

    private void tags(String operation) {
        for (String text : List.of("", "k", "k".repeat(64), "k".repeat(65), "k".repeat(128), "k".repeat(129),
            "aliyun", "xaliyun", "acs:", "http://", "https://", "x http://", "x https://")) {
            call(operation, "LoadBalancerId", "lb-1", "Tag.1.Key", text);
            call(operation, "LoadBalancerId", "lb-1", "Tag.1.Key", "key", "Tag.1.Value", text);
        }
        call(operation, "LoadBalancerId", "lb-1", "Tag.1.Value", "v");
        for (int n : new int[] {20, 21}) {
            List<String> parameters = new ArrayList<>(List.of("LoadBalancerId", "lb-1"));
            for (int i = 1; i <= n; i++) {
                parameters.addAll(List.of("Tag." + i + ".Key", "k" + i));
            }
            call(operation, parameters.toArray(String[]::new));
        }
    }

    void grow(String operation) {
        String first = newGroup("[" + A + "]");
        String second = newGroup("[" + A + "," + E + "," + F + "]");
        call(operation, "VServerGroupId", first);
        call(operation, "BackendServers", "[" + B + "]");
        call(operation, "VServerGroupId", first, "BackendServers", "[" + B + "]", "RegionId", null);
        String port = A.replace("81", "85");
        call(AddVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers", "[" + B + "," + E + "," + F + "," + port + "]");
        describe(first, second);
        call(AddVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers",
            "[" + B.replace("82", "86") + "," + A.replace("i-1", "i-none") + "]");
        describe(first, second);
        call(RemoveVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers",
            "[" + E.replace("\"Weight\":\"100\",", "\"Weight\":\"7\",") + "," + port.replace("30", "31") + "]");
        describe(first, second);
        call(RemoveVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers", "[" + A + "," + A.replace("i-1", "i-absent") + "]");
        describe(first, second);
        call(RemoveVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers", "[" + A + "," + B + "]");
        call(RemoveVServerGroupBackendServers.NAME, "VServerGroupId", first, "BackendServers", "[" + F + "]");
        describe(first, second);
        for (String one : variants()) {
            call(operation, "VServerGroupId", second, "BackendServers", "[" + one + "]");
        }
        String shared = newGroup("[]", "lb-shared");
        call(operation, "VServerGroupId", shared, "BackendServers", "[" + E + "]");
        numbers(n -> call(operation, "VServerGroupId", second, "BackendServers", many(n)));
        note(() -> client.arm(operation, Documents.rows().stream().filter(row -> row.operation().equals(operation))
            .findFirst().orElseThrow().code()));
        call(operation, "VServerGroupId", second, "BackendServers",
            "[" + A.replace("81", "99") + "," + A + "]".replace("81", "98"));
        describe(first, second);
        parallel();
    }

    private String newGroup(String kind, String create, String loadBalancer, String name) {
        boolean pair = kind.startsWith("MasterSlave");
        String servers = pair ? "[" + A.replace("}", ",\"ServerType\":\"Master\"}") + ","
            + B.replace("}", ",\"ServerType\":\"Slave\"}") + "]" : "[" + A + "," + E + "]";
        return call(create, "LoadBalancerId", loadBalancer, kind + "Name", name, pair ? "MasterSlaveBackendServers" : "BackendServers",
            servers, "Tag.1.Key", "team", "Tag.1.Value", "Blue", "Tag.2.Key", "shift", "Tag.2.Value", name).replaceFirst(ID, "$1");
    }

    void describeGroups(String operation, String kind, String create) {
        String id = newGroup(kind, create, "lb-1", "First");
        call(operation, kind + "Id", id);
        call(operation, kind + "Id", "none");
        call(operation, kind + "Id", id, "RegionId", null);
        call(operation);
    }

    void deleteGroups(String operation, String kind, String create) {
        String first = newGroup(kind, create, "lb-1", "First");
        newGroup(kind, create, "lb-1", "Second");
        call(operation, kind + "Id", first, "RegionId", null);
        call(operation);
        call(operation, kind + "Id", first);
        call("Describe" + kind + "s", "LoadBalancerId", "lb-1");
    }

    void listGroups(String operation, String create) {
        String kind = create.substring("Create".length());
        newGroup(kind, create, "lb-1", "First");
        newGroup(kind, create, "lb-1", "Second");
        newGroup(kind, create, "lb-shared", "Third");
        call(operation, "LoadBalancerId", "lb-1", "IncludeListener", "true", "IncludeRule", "true");
        call(operation, "LoadBalancerId", "lb-listening", "IncludeListener", "true", "IncludeRule", "true");
        call(operation, "LoadBalancerId", "lb-1", "RegionId", null);
        call(operation);
        call(operation, "LoadBalancerId", "lb-1", "Description", "Second");
        call(operation, "LoadBalancerId", "lb-1", "Tag.1.Key", "shift", "Tag.1.Value", "First");
        call(operation, "LoadBalancerId", "lb-1", "Tag.1.Value", "First");
        for (int n : new int[] {20, 21}) {
            List<String> parameters = new ArrayList<>(List.of("LoadBalancerId", "lb-1"));
            for (int i = 1; i <= n; i++) {
                parameters.addAll(List.of("Tag." + i + ".Key", "k" + i));
            }
            call(operation, parameters.toArray(String[]::new));
        }
    }

    /** One server in many shapes, each with one thing about it. */
    static List<String> variants() {
        List<String> variants = new ArrayList<>(List.of(E, C, F, "{\"ServerId\":\"i-3\",\"Port\":\"80\"}",
            "{\"Port\":\"80\"}", "{\"ServerId\":\"i-none\",\"Port\":\"80\"}",
            "{\"ServerId\":\"i-stopped\",\"Port\":\"80\"}",
            E.replace("\"Type\":\"eni\",", ""), E.replace("eni-1", "eni-none"),
            "{\"ServerId\":\"i-1\",\"Port\":\"90\",\"Type\":\"vm\"}",
            "{\"ServerId\":\"i-1\",\"Port\":\"91\",\"Type\":\"ecs\"}",
            "{\"ServerId\":\"i-1\",\"Port\":\"0\"}"));
        int port = 100;
        for (String weight : List.of("-1", "-5", "0", "1", "100", "101", "500", "many")) {
            variants.add("{\"ServerId\":\"i-1\",\"Port\":\"" + port++ + "\",\"Weight\":\"" + weight + "\"}");
        }
        for (String text : List.of("", "x", "a".repeat(80), "a".repeat(81), "a b", "a*", "a:", "a#", "-", "/",
            ".", "_", "A", "1")) {
            variants.add("{\"ServerId\":\"i-1\",\"Port\":\"" + port++ + "\",\"Description\":\"" + text + "\"}");
        }
        return variants;
    }

    void numbers(IntConsumer call) {
        for (int n : new int[] {1, 20, 21, 30}) {
            call.accept(n);
        }
    }

    static String many(int n) {
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            servers.add("{\"ServerId\":\"i-1\",\"Port\":\"" + (1000 + n * 100 + i) + "\"}");
        }
        return "[" + String.join(",", servers) + "]";
    }

    /** Two adds at once; what is written down is how many servers the group has after them. */
    private void parallel() {
        String id = newGroup("[]");
        List<CompletableFuture<?>> adds = new ArrayList<>();
        for (String one : List.of(A, B)) {
            adds.add(CompletableFuture.runAsync(
                () -> client.call(AddVServerGroupBackendServers.NAME, "VServerGroupId", id, "BackendServers", "[" + one + "]")));
        }
        try {
            adds.forEach(CompletableFuture::join);
            String group = client.call("DescribeVServerGroupAttribute", "VServerGroupId", id).text();
            transcript.add("servers after two adds at once: " + (group.split("\"ServerId\"").length - 1));
        } catch (RuntimeException unreadable) {
            transcript.add("no reply");
        }
    }

    String newGroup(String servers) {
        return newGroup(servers, "lb-1");
    }

    private String newGroup(String servers, String loadBalancer) {
        return call(CreateVServerGroup.NAME, "LoadBalancerId", loadBalancer, "BackendServers", servers)
            .replaceFirst(ID, "$1");
    }

    void describe(String... ids) {
        for (String id : ids) {
            call("DescribeVServerGroupAttribute", "VServerGroupId", id);
        }
    }

    void readDefaults() {
        call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1");
    }

    String call(String action, String... parameters) {
        return note(() -> client.call(action, parameters));
    }

    void arm(String operation, String code) {
        note(() -> client.arm(operation, code));
    }

    private String note(Supplier<Client.Seen> call) {
        try {
            Client.Seen seen = call.get();
            String type = seen.response().headers().firstValue("Content-Type").orElse("");
            transcript.add(seen.status() + " " + type + " "
                + seen.text().replaceAll("\\w{8}-(\\w{4}-){3}(?!944445555666)\\w{12}", "ID"));
            return seen.text();
        } catch (RuntimeException unreadable) {
            transcript.add("no reply");
            return "";
        }
    }
}
