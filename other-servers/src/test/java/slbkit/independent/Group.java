package slbkit.independent;

import java.util.List;
import java.util.Map;

/** A server group, which may be named anew; its list of servers is replaced as a whole, never changed in place. */
final class Group {

    final String id;
    volatile String name;
    final String loadBalancerId;
    final boolean masterSlave;
    final Map<String, String> tags;
    volatile List<Backend> servers;
    volatile long changedAt;
    volatile int callsSince;
    volatile Users users = Users.NONE;

    Group(String id, String name, String loadBalancerId, boolean masterSlave, Map<String, String> tags,
          List<Backend> servers) {
        this.id = id;
        this.name = name;
        this.loadBalancerId = loadBalancerId;
        this.masterSlave = masterSlave;
        this.tags = tags;
        this.servers = List.copyOf(servers);
    }

    void hold(List<Backend> others) {
        servers = List.copyOf(others);
        changedAt = System.nanoTime();
    }
}
