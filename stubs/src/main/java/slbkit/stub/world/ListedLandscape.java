package slbkit.stub.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A closed world: nothing exists but what was listed. */
public final class ListedLandscape implements Landscape {

    private final Map<String, LoadBalancer> loadBalancers = new LinkedHashMap<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final List<Condition> conditions;

    /**
     * What naming a thing is answered.
     *
     * @param operation the operation it holds for
     * @param id a load balancer, a vServer group or a server
     * @param error the code of the operation's documented error
     */
    public record Condition(String operation, String id, String error) {
    }

    public ListedLandscape(List<LoadBalancer> loadBalancers, List<Server> servers, List<Condition> conditions) {
        loadBalancers.forEach(l -> this.loadBalancers.put(l.id(), l));
        servers.forEach(s -> this.servers.put(s.id(), s));
        this.conditions = List.copyOf(conditions);
    }

    @Override
    public Optional<LoadBalancer> loadBalancer(String id) {
        return Optional.ofNullable(loadBalancers.get(id));
    }

    @Override
    public Optional<Server> server(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    @Override
    public Optional<String> condition(String operation, String id) {
        return conditions.stream()
                .filter(c -> c.operation().equals(operation) && c.id().equals(id))
                .map(Condition::error)
                .findFirst();
    }
}
