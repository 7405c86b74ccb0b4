package slbkit.stub.world;

/**
 * A listener of a load balancer.
 *
 * @param port the port that it listens on
 * @param protocol tcp, udp, http or https
 * @param groupId the vServer group or primary/secondary server group that it sends requests to
 */
public record Listener(int port, String protocol, String groupId) {
}
