package slbkit.stub.world;

/**
 * A server in a group. Two entries of a group are the same when ServerId, Port and ServerIp are.
 *
 * @param serverId the server's id
 * @param port the port; null in a default server group
 * @param type ecs, eni or eci
 * @param description what the caller wrote about it; null where nothing was written
 * @param serverIp the address; null where none was given
 * @param serverType Master or Slave in a primary/secondary group, null elsewhere
 */
public record Backend(
        String serverId,
        Integer port,
        int weight,
        String type,
        String description,
        String serverIp,
        String serverType) {

    /** A server of a default group as a load balancer has it from the start. */
    public static Backend ofDefaultGroup(String serverId, String type, int weight) {
        return new Backend(serverId, null, weight, type, null, null, null);
    }

    /** What tells two entries of one group apart. */
    public Identity identity() {
        return new Identity(serverId, port, serverIp);
    }

    /** Server, port and address. */
    public record Identity(String serverId, Integer port, String serverIp) {
    }

    /** Whether the other names this entry: the same server and port, and the same address if it gives one. */
    public boolean isNamedBy(Backend other) {
        return serverId.equals(other.serverId)
                && (other.port == null || port == null || port.equals(other.port))
                && (other.serverIp == null || serverIp == null || serverIp.equals(other.serverIp));
    }

    /** This entry with another weight. */
    public Backend weighing(int other) {
        return new Backend(serverId, port, other, type, description, serverIp, serverType);
    }

    /** This entry with the other's weight, and with its description if it gives one. */
    public Backend weighedLike(Backend other) {
        return weighing(other.weight).withDescription(other.description == null ? description : other.description);
    }

    public Backend onPort(int other) {
        return new Backend(serverId, other, weight, type, description, serverIp, serverType);
    }

    public Backend withType(String other) {
        return new Backend(serverId, port, weight, other, description, serverIp, serverType);
    }

    public Backend withDescription(String other) {
        return new Backend(serverId, port, weight, type, other, serverIp, serverType);
    }

    public Backend withServerType(String other) {
        return new Backend(serverId, port, weight, type, description, serverIp, other);
    }

    public Backend withServerIp(String address) {
        return new Backend(serverId, port, weight, type, description, address, serverType);
    }
}
