package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Operation;
import slbkit.stub.world.Backend;

/** What the two servers of a primary/secondary group have to be to each other. */
final class MasterAndSlave {

    private final Rejections rejections;

    private MasterAndSlave(Operation operation) {
        this.rejections = new Rejections(operation);
    }

    /** The check of an operation whose servers have roles; nothing for others. */
    static Optional<MasterAndSlave> of(Operation operation) {
        return operation.servers().members().stream().anyMatch(m -> m.name().equals("ServerType"))
                ? Optional.of(new MasterAndSlave(operation))
                : Optional.empty();
    }

    void check(List<Backend> backends) {
        if (roles(backends, "Master") != 1 || roles(backends, "Slave") != 1) {
            throw rejections.documented(
                    "BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE", "", GatewayError.BACKEND_SERVERS);
        }
        if (backends.stream().map(Backend::identity).distinct().count() < backends.size()) {
            throw rejections.documented(
                    "BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID", "", GatewayError.BACKEND_SERVERS);
        }
    }

    private static long roles(List<Backend> backends, String serverType) {
        return backends.stream().filter(b -> serverType.equals(b.serverType())).count();
    }
}
