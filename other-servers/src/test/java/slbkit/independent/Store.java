package slbkit.independent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What the provider remembers: groups, and each load balancer's default servers. */
final class Store {

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Map<Long, String> order = new ConcurrentSkipListMap<>();
    private final Map<String, List<Backend>> defaults = new ConcurrentHashMap<>();
    private final Ids ids;
    private final AtomicLong sequence = new AtomicLong();

    Store(Ids ids) {
        this.ids = ids;
        addUsed();
        defaults.put("lb-1", World.DEFAULT_SERVERS.stream()
            .map(id -> new Backend(id, "ecs", null, null, 100, null, null)).collect(Collectors.toList()));
    }

    /** Two groups that are in use from the start: by a listener and a forwarding rule, and by two listeners on one port. */
    private void addUsed() {
        Group group = new Group("rsp-used", "used", "lb-listening", false, Map.of("team", "web"),
            List.of(new Backend("i-1", "ecs", null, 8000, 100, null, null), new Backend("i-3", "ecs", null, 8001, 0, null, null)));
        group.users = new Users(List.of(Map.of("Port", 443, "Protocol", "https")),
            List.of(Map.of("RuleId", "rule-1", "RuleName", "api", "Domain", "example.org", "Url", "/api")));
        add(group);
        Group pair = new Group("rsp-used-pair", "used", "lb-listening", true, Map.of("team", "web"),
            List.of(new Backend("i-2", "ecs", null, 9000, 100, null, "Master"), new Backend("i-3", "ecs", null, 9000, 100, null, "Slave")));
        pair.users = new Users(List.of(Map.of("Port", 1234, "Protocol", "tcp"), Map.of("Port", 1234, "Protocol", "udp")),
            List.of());
        add(pair);
    }

    String newId(Turn turn, boolean masterSlave) {
        return ids.group(turn, masterSlave);
    }

    void add(Group group) {
        groups.put(group.id, group);
        order.put(sequence.incrementAndGet(), group.id);
    }

    Group group(String id, boolean masterSlave) {
        Group group = groups.get(id);
        return group != null && group.masterSlave == masterSlave ? group : null;
    }

    Group newest() {
        String id = order.values().stream().reduce((first, second) -> second).orElse("");
        return groups.get(id);
    }

    Collection<Group> all() {
        return List.copyOf(groups.values());
    }

    void delete(String id) {
        groups.remove(id);
        order.values().remove(id);
    }

    List<Backend> defaults(String loadBalancerId) {
        return defaults.getOrDefault(loadBalancerId, List.of());
    }

    void defaults(String loadBalancerId, List<Backend> servers) {
        defaults.put(loadBalancerId, List.copyOf(servers));
    }
}
