package slbkit.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the servers that a call names and rejects those that the documents rule out. */
final class ServerReader {

    private static final Set<String> TYPES = Set.of("ecs", "eni", "eci");

    private final Turn turn;
    private final World.LoadBalancer loadBalancer;
    private final List<Backend> read = new ArrayList<>();

    ServerReader(Turn turn, World.LoadBalancer loadBalancer) {
        this.turn = turn;
        this.loadBalancer = loadBalancer;
    }

    /** The servers read before the one that was rejected, or all. */
    List<Backend> readSoFar() {
        return List.copyOf(read);
    }

    List<Backend> read(String text) {
        List<Map<String, Object>> raw = BackendText.read(turn, text);
        turn.rejectOwnIf(raw.isEmpty() && turn.is(Oddity.EMPTY_LIST_REJECTED) && !pair(), "NoServers",
            "Name at least one backend server");
        turn.rejectOwnIf(raw.size() > turn.limit(Mutation.SERVERS_MAX, 20) && !pair(), "TooManyServersInOneCall",
            "One call may name 20 backend servers");
        turn.rejectOwnIf(raw.size() < turn.limit(Mutation.SERVERS_MIN, 0), "TooFewServersInOneCall",
            "Name more backend servers");
        for (Map<String, Object> members : raw) {
            read.add(one(members));
        }
        return readSoFar();
    }

    private Backend one(Map<String, Object> members) {
        rejectDemanded(members);
        String id = serverId(members);
        String type = type(members, id);
        int weight = weight(members);
        String description = description(members);
        Integer port = port(members);
        String role = pair() ? role(members) : null;
        String ip = type.equals("ecs") ? null : text(members, "ServerIp");
        Backend server = new Backend(id, type, ip, port, weight, description, role);
        if (joins()) {
            rejectUnattachable(server);
        }
        return server;
    }

    private void rejectDemanded(Map<String, Object> members) {
        String demanded = turn.detail(Mutation.MEMBER_DEMANDED);
        turn.rejectOwnIf(!demanded.isEmpty() && !members.containsKey(demanded), "MemberRequired." + demanded,
            "Please give a value for " + demanded);
    }

    private String serverId(Map<String, Object> members) {
        String id = text(members, "ServerId");
        if (id != null && !id.isEmpty()) {
            return id;
        }
        if (pair()) {
            turn.rejectIf(true, "BACKEND_SERVER_ID_CAN_NOT_EMPTY", "");
        } else if (!turn.is(Mutation.MEMBER_NOT_REQUIRED, "ServerId")) {
            throw turn.own("ServerIdRequired", "Each backend server needs its id");
        }
        return "i-1";
    }

    private String type(Map<String, Object> members, String id) {
        String given = text(members, "Type");
        if (given == null) {
            boolean interfaceOrContainer = id.startsWith("eni-") || id.startsWith("eci-");
            if (interfaceOrContainer && turn.is(Mutation.TYPE_GUESSED)) {
                return id.substring(0, 3);
            }
            turn.rejectOwnIf(interfaceOrContainer, "TypeRequired", "Tell the Type of " + id);
            return turn.is(Mutation.DEFAULT_TYPE) ? turn.detail(Mutation.DEFAULT_TYPE) : "ecs";
        }
        String type = turn.is(Oddity.TYPE_IN_ANY_CASE) ? given.toLowerCase(Locale.ROOT) : given;
        turn.rejectOwnIf(turn.is(Mutation.TYPE_REJECTED, type), "TypeNotHere", "Not a type for this load balancer");
        return TYPES.contains(type) ? type : unknownType();
    }

    private String unknownType() {
        if (turn.operation().row("BackendServer.InvalidType").isPresent()) {
            turn.rejectIf(true, "BackendServer.InvalidType", "");
        } else if (!turn.is(Mutation.TYPE_UNKNOWN_TAKEN)) {
            throw turn.own("TypeUnknown", "Type is one of ecs, eni and eci");
        }
        return "ecs";
    }

    private int weight(Map<String, Object> members) {
        if (!members.containsKey("Weight") || turn.is(Mutation.IGNORED, "Weight")) {
            return turn.limit(Mutation.DEFAULT_WEIGHT, 100);
        }
        Integer weight = number(members.get("Weight"));
        if (weight == null && turn.is(Mutation.WEIGHT_NOT_A_NUMBER_TAKEN)) {
            return 100;
        }
        turn.rejectOwnIf(weight == null || weight < turn.limit(Mutation.WEIGHT_MIN, 0)
            || weight > turn.limit(Mutation.WEIGHT_MAX, 100), "WeightOutOfRange", "A weight is a number from 0 to 100");
        return weight == 0 && turn.is(Mutation.WEIGHT_0_UNSET) ? 100 : weight;
    }

    private String description(Map<String, Object> members) {
        String description = text(members, "Description");
        if (description != null) {
            turn.rejectOwnIf(!Texts.named(turn, description, Mutation.DESCRIPTION_MIN, Mutation.DESCRIPTION_MAX,
                Mutation.DESCRIPTION_CHARS), "DescriptionMalformed",
                "A description has 1 to 80 letters, digits and characters of -/._");
        }
        return turn.is(Mutation.IGNORED, "Description") ? null : description;
    }

    private Integer port(Map<String, Object> members) {
        Object given = members.get("Port");
        if (given == null || "".equals(given)) {
            return noPort();
        }
        if (!hasPorts()) {
            return null;
        }
        Integer port = number(given);
        boolean beyond = port == null || (port < 1 || port > 65535) && !turn.is(Oddity.PORT_BEYOND_RANGE_TAKEN);
        if (beyond && pair()) {
            throw turn.row("RealServerPortNotSupport", "");
        }
        turn.rejectOwnIf(beyond, "PortMalformed", "A port is a number from 1 to 65535");
        return port;
    }

    private Integer noPort() {
        if (pair()) {
            turn.rejectIf(true, "BACKEND_SERVER_PORT_CAN_NOT_EMPTY", "");
            return 80;
        }
        if (!hasPorts() || turn.operation().is(Trait.REMOVES) && turn.is(Oddity.REMOVE_WITHOUT_PORT_TAKES_ALL)) {
            return null;
        }
        turn.rejectOwnIf(!turn.is(Oddity.PORT_ABSENT_TAKEN), "PortRequired", "Each backend server needs a port");
        return 80;
    }

    private String role(Map<String, Object> members) {
        String role = text(members, "ServerType");
        boolean known = "Master".equals(role) || "Slave".equals(role);
        turn.rejectIf(!known, "INVALID_SERVER_TYPE", "");
        return known ? role : "Slave";
    }

    private void rejectUnattachable(Backend server) {
        if (server.type().equals("ecs")) {
            rejectUnattachableEcs(server.serverId());
            return;
        }
        turn.rejectOwnIf(!loadBalancer.highPerformance() && !turn.is(Mutation.SHARED_TAKEN), "HighPerformanceOnly",
            "Only a high-performance load balancer takes " + server.type());
        Set<String> addresses = World.addresses(server.type(), server.serverId());
        rejectAbsent(server, addresses.isEmpty());
        if (server.serverIp() == null || server.serverIp().isEmpty()) {
            turn.rejectOwnIf(!turn.is(Oddity.ENI_WITHOUT_IP_TAKEN), "ServerIpRequired", "Tell the address to use");
        } else {
            turn.rejectOwnIf(!addresses.isEmpty() && !addresses.contains(server.serverIp()), "ServerIpForeign",
                server.serverId() + " has no such address");
        }
    }

    private void rejectUnattachableEcs(String id) {
        if (World.stopped(id)) {
            boolean taken = turn.is(Mutation.STOPPED_TAKEN) || pair() && turn.is(Oddity.PAIRS_TAKE_STOPPED_SERVERS);
            turn.rejectOwnIf(!taken, "ServerNotRunning", id + " does not run");
        } else {
            turn.rejectOwnIf(turn.is(Mutation.RUNNING_REJECTED, id), "ServerNotRunning", id + " does not run");
            rejectAbsent(new Backend(id, "ecs", null, null, 0, null, null), !World.running(id));
        }
    }

    private void rejectAbsent(Backend server, boolean absent) {
        if (!absent) {
            return;
        }
        boolean asEni = server.type().equals("eni") && turn.operation().row("ResourceNotFound.vServers").isPresent()
            && !turn.is(Oddity.ABSENT_ENI_IS_ABSENT_SERVER);
        if (asEni) {
            turn.rejectIf(true, "ResourceNotFound.vServers", server.serverId());
        } else if (pair()) {
            if (!turn.is(Oddity.PAIRS_TAKE_ABSENT_SERVERS)) {
                throw turn.absent("ServerAbsent", server.serverId() + " is not known here");
            }
        } else {
            turn.rejectIf(true, "InvalidServerId.NotExist", server.serverId());
        }
    }

    /** A member's text; numbers where texts are due are taken as they are spelt. */
    private static String text(Map<String, Object> members, String name) {
        Object value = members.get(name);
        return value == null ? null : value.toString();
    }

    private Integer number(Object value) {
        turn.rejectOwnIf(value instanceof Number && turn.is(Oddity.ONLY_QUOTED_NUMBERS), "NumberUnquoted",
            "Numbers are given in quotes");
        turn.rejectOwnIf(value instanceof String && turn.is(Mutation.QUOTED_NUMBERS_REJECTED), "NumberQuoted",
            "Numbers are given without quotes");
        String text = value.toString();
        if (turn.is(Oddity.WEIGHT_READ_LENIENTLY)) {
            text = text.strip().replaceFirst("\\.0+$", "").replaceFirst("^\\+", "");
        }
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private boolean hasPorts() {
        return turn.operation().members().contains("Port");
    }

    private boolean joins() {
        return turn.operation().is(Trait.JOINS);
    }

    private boolean pair() {
        return turn.operation().is(Trait.PAIR);
    }
}
