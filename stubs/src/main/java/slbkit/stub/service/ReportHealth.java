package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Listener;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports the health of each server behind each listener of a load balancer: a server that runs is well. */
final class ReportHealth extends OperationHandler {

    private static final String SEVERAL = "TooManyListeners";

    ReportHealth(Operation operation, World world) {
        super(operation, world);
    }

    @Override
    Supplier<Reply> checked(Call call) {
        return () -> report(call, loadBalancer(call));
    }

    private Reply report(Call call, LoadBalancer loadBalancer) {
        ObjectNode body = RequestIds.body();
        ArrayNode list = body.putObject(operation.replyServers().name())
                .putArray(operation.replyServers().members().get(0).name());
        for (Listener listener : asked(call, loadBalancer)) {
            servers(listener.groupId()).forEach(server -> list.addObject()
                    .put("ListenerPort", listener.port())
                    .put("Protocol", listener.protocol())
                    .put("ServerId", server.serverId())
                    .put("ServerIp", address(server))
                    .put("Port", server.port())
                    .put("ServerHealthStatus", runs(server) ? "normal" : "abnormal"));
        }
        return Reply.success(operation.name(), body);
    }

    /** A port that several listeners have needs a protocol, too. */
    private List<Listener> asked(Call call, LoadBalancer loadBalancer) {
        Optional<Integer> port = call.parameter("ListenerPort").filter(text -> !text.isBlank()).map(Integer::valueOf);
        Optional<String> protocol = call.parameter("ListenerProtocol").filter(text -> !text.isBlank());
        List<Listener> asked = world.landscape().listeners(loadBalancer.id()).stream()
                .filter(listener -> port.filter(p -> p != listener.port()).isEmpty())
                .filter(listener -> protocol.filter(p -> !p.equalsIgnoreCase(listener.protocol())).isEmpty())
                .toList();
        if (port.isPresent() && protocol.isEmpty() && asked.size() > 1) {
            throw operation.error(SEVERAL).map(Rejections::of).orElseThrow();
        }
        return asked;
    }

    private List<Backend> servers(String groupId) {
        return world.vServerGroups().find(groupId)
                .or(() -> world.masterSlaveGroups().find(groupId))
                .map(ServerGroup::backends).orElse(List.of());
    }

    private boolean runs(Backend server) {
        return world.landscape().server(server.serverId()).filter(Server::running).isPresent();
    }

    /** Where neither the call nor the world gave an address, one that is made from the id. */
    private String address(Backend server) {
        int number = server.serverId().hashCode();
        return Optional.ofNullable(server.serverIp())
                .or(() -> world.landscape().server(server.serverId()).map(Server::ip))
                .orElseGet(() -> "10.%s.%s.%s".formatted(number >>> 16 & 255, number >>> 8 & 255, number & 255));
    }
}
