package slbkit.stub.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.DocumentedError;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;
import slbkit.stub.world.Backend;

/** Reads the servers a call names and holds them to the documented limits of its operation. */
final class ServerList {

    private static final int LAST_PORT = 65535;
    /** Where the contract states no default, we answer as where it states one. */
    private static final String USUAL_TYPE = "ecs";
    private static final int USUAL_WEIGHT = 100;

    private final Parameter parameter;
    private final Rejections rejections;
    private final Optional<DocumentedError> twice;
    private final boolean portNeeded;
    private final boolean idsToo;

    ServerList(Operation operation) {
        this(operation, operation.servers(), false);
    }

    /** The list of servers which others are to replace. */
    static ServerList removed(Operation operation) {
        return new ServerList(operation, operation.removedServers().orElseThrow(), false);
    }

    /** A list that may also hold ids without objects around them. */
    static ServerList orIds(Operation operation) {
        return new ServerList(operation, operation.servers(), true);
    }

    private ServerList(Operation operation, Parameter parameter, boolean idsToo) {
        this.idsToo = idsToo;
        this.parameter = parameter;
        this.rejections = new Rejections(operation);
        this.twice = operation.errors().stream().filter(DocumentedError::whenTwice).findFirst();
        // A page never calls Port required; it is where the reply lists one.
        this.portNeeded = operation.replyServers().members().get(0).members().stream()
                .anyMatch(m -> m.name().equals("Port"));
    }

    /** The named servers; none where the parameter is missing and may be. */
    List<Backend> of(Call call) {
        Optional<String> text = call.parameter(parameter.name()).filter(t -> !t.isBlank());
        if (text.isEmpty() && parameter.required()) {
            throw GatewayError.MISSING_PARAMETER.rejection(parameter.name());
        }
        List<Map<String, String>> texts = text.map(t -> ServerListParser.read(parameter, t, idsToo)).orElse(List.of());
        checkNumber(texts.size());
        List<Backend> backends = new ArrayList<>();
        for (Map<String, String> members : texts) {
            Backend backend = backend(members);
            twice.filter(row -> backends.stream().anyMatch(backend::isNamedBy)).ifPresent(row -> {
                throw Rejections.of(row);
            });
            backends.add(backend);
        }
        if (parameter.members().stream().anyMatch(m -> m.name().equals("ServerType"))) {
            checkRoles(backends);
        }
        return backends;
    }

    /** The servers of a primary/secondary group are one of each role, and not the same. */
    private void checkRoles(List<Backend> backends) {
        if (count("Master", backends) != 1 || count("Slave", backends) != 1) {
            throw rejections.documented(
                    "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "", GatewayError.BACKEND_SERVERS);
        }
        if (backends.stream().map(Backend::identity).distinct().count() < backends.size()) {
            throw rejections.documented(
                    "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID", "", GatewayError.BACKEND_SERVERS);
        }
    }

    private static long count(String role, List<Backend> backends) {
        return backends.stream().filter(b -> role.equals(b.serverType())).count();
    }

    private void checkNumber(int number) {
        if (parameter.exactly() != null && number != parameter.exactly()) {
            throw rejections.documented("BACKEND_SERVERS_NUM_MUST_BE_TWO", "", GatewayError.BACKEND_SERVERS);
        }
        if (parameter.atMost() != null && number > parameter.atMost()) {
            throw GatewayError.TOO_MANY_BACKEND_SERVERS.rejection(
                    "exceeds max supported number: " + parameter.atMost() + ".");
        }
    }

    private Backend backend(Map<String, String> given) {
        String serverId = given.getOrDefault("ServerId", "");
        if (serverId.isBlank()) {
            throw rejections.documented("BACKEND_SERVER_ID_CAN_NOT_EMPTY", "ServerId", GatewayError.MISSING_PARAMETER);
        }
        Integer port = port(given.get("Port"));
        String serverType = kept(given, "ServerType");
        String type = kept(given, "Type");
        String weight = kept(given, "Weight");
        String description = kept(given, "Description");
        String serverIp = Optional.ofNullable(given.get("ServerIp")).filter(ip -> !ip.isBlank()).orElse(null);
        return new Backend(serverId, port, weight == null ? USUAL_WEIGHT : Integer.parseInt(weight),
                type == null ? USUAL_TYPE : type, description, serverIp, serverType);
    }

    private Integer port(String text) {
        if (text == null || text.isBlank()) {
            if (portNeeded) {
                throw rejections.documented("BACKEND_SERVER_PORT_CAN_NOT_EMPTY", "Port", GatewayError.MISSING_PARAMETER);
            }
            return null;
        }
        Optional<String> broken = LimitChecks.broken(parameter.member("Port"), text);
        int port = broken.isPresent() ? 0 : Integer.parseInt(text);
        if (port < 1 || port > LAST_PORT) {
            throw GatewayError.BACKEND_SERVERS.rejection("The Port value should be in [1, %s].".formatted(LAST_PORT));
        }
        return portNeeded ? port : null;
    }

    /**
     * The text of a member that keeps its limits, or its default; null where it has neither. An empty text is one that
     * is left out: clients in use write their unset members so.
     */
    private String kept(Map<String, String> given, String member) {
        Optional<Parameter> limits =
                parameter.members().stream().filter(m -> m.name().equals(member)).findFirst();
        if (limits.isEmpty()) {
            return null;
        }
        String value = given.get(member);
        boolean leftOut = value == null || value.isEmpty() && limits.get().type().equals("string");
        String text = leftOut ? limits.get().defaultValue() : value;
        if (text == null) {
            if (limits.get().required()) {
                throw broken(member, "is missing");
            }
            return null;
        }
        LimitChecks.broken(limits.get(), text).ifPresent(why -> {
            throw broken(member, "%s %s".formatted(Rejection.quoted(text), why));
        });
        return text;
    }

    private Rejection broken(String member, String why) {
        return switch (member) {
            case "Weight" -> GatewayError.WEIGHT.rejection(why + ".");
            case "Type" -> rejections.invalidType();
            case "ServerType" -> rejections.documented("INVALID_SERVER_TYPE", "", GatewayError.TYPE);
            default -> GatewayError.BACKEND_SERVERS.rejection("The %s %s.".formatted(member, why));
        };
    }
}
