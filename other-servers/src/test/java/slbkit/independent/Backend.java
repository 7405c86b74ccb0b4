package slbkit.independent;

/** One server in a group. Address and role are null where they say nothing. */
record Backend(String serverId, String type, String serverIp, Integer port, int weight, String description,
               String serverType) {

    Backend weighing(int other) {
        return new Backend(serverId, type, serverIp, port, other, description, serverType);
    }

    Backend described(String other) {
        return new Backend(serverId, type, serverIp, port, weight, other, serverType);
    }

    Backend on(Integer otherPort) {
        return new Backend(serverId, type, serverIp, otherPort, weight, description, serverType);
    }

    Backend ofType(String other) {
        return new Backend(serverId, other, serverIp, port, weight, description, serverType);
    }

    Backend as(String role) {
        return new Backend(serverId, type, serverIp, port, weight, description, role);
    }

    /** Whether both stand for the same place in a group; an address that is not given matches any. */
    boolean sameAs(Backend other) {
        return serverId.equals(other.serverId)
            && (port == null || other.port == null || port.equals(other.port))
            && (serverIp == null || other.serverIp == null || serverIp.equals(other.serverIp));
    }
}
