package slbkit.stub.service;

import java.util.List;
import slbkit.contract.Operation;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Server;

/** Whether servers may be put behind a load balancer: they exist, are what they are called, and run. */
record AttachmentCheck(Landscape landscape, Operation operation) {

    void check(LoadBalancer loadBalancer, List<Backend> backends) {
        for (Backend backend : backends) {
            Server server = landscape.server(backend.serverId())
                    .orElseThrow(() -> new Rejections(operation).absentServer(backend.serverId()));
            checkType(server, backend);
            ErrorsById.checkCondition(landscape, operation, server.id());
            if (!server.running()) {
                throw GatewayError.BACKEND_SERVERS.rejection(
                        "The server %s is not running.".formatted(Rejection.quoted(server.id())));
            }
            if (!server.type().equals("ecs") && !loadBalancer.highPerformance()) {
                throw GatewayError.BACKEND_SERVERS.rejection(
                        "%s is not a high-performance load balancer and takes no ENI and no elastic container instance."
                                .formatted(Rejection.quoted(loadBalancer.id())));
            }
        }
    }

    /** Only that known servers are what the call says they are. */
    void checkTypes(List<Backend> backends) {
        backends.forEach(backend -> landscape.server(backend.serverId()).ifPresent(server -> checkType(server, backend)));
    }

    private void checkType(Server server, Backend backend) {
        if (!server.type().equals(backend.type())) {
            throw new Rejections(operation).invalidType();
        }
    }
}
