package slbkit.independent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What several operations look up or check in the same way. */
final class Common {

    private Common() {
    }

    static void region(Turn turn, boolean required) {
        String region = required ? turn.required("RegionId") : turn.optional("RegionId");
        if (region == null || region.isEmpty() || World.region(region)) {
            return;
        }
        if (Documents.row(turn.action(), "UnauthorizedRegion").isPresent()) {
            throw turn.row("UnauthorizedRegion", region);
        }
        throw turn.absent("RegionAbsent", "There is no region " + region);
    }

    static World.LoadBalancer loadBalancer(Turn turn) {
        String id = turn.required("LoadBalancerId");
        if (id == null) {
            return World.loadBalancer("lb-1");
        }
        if (id.startsWith("lb-cond-")) {
            rejectByCondition(turn, id.substring("lb-cond-".length()));
        }
        World.LoadBalancer found = World.loadBalancer(id);
        if (found == null) {
            throw turn.absent("LoadBalancerAbsent", "There is no load balancer " + id);
        }
        return found;
    }

    private static void rejectByCondition(Turn turn, String code) {
        if (Documents.row(turn.action(), code).isPresent() && !turn.is(Mutation.ROW_NEVER, code)) {
            throw turn.row(code, "as this load balancer stands");
        }
    }

    static Group group(Turn turn, Store store, String parameter) {
        boolean masterSlave = parameter.startsWith("MasterSlave");
        String id = turn.required(parameter);
        Group group = id == null ? store.newest() : store.group(id, masterSlave);
        if (group == null) {
            throw turn.absent("GroupAbsent", "There is no group " + id);
        }
        return group;
    }

    /** What is kept of new servers: the servers, unless a defect keeps something else. */
    static List<Backend> kept(Turn turn, List<Backend> servers) {
        List<Backend> kept = new ArrayList<>(servers);
        switch (turn.detail(Mutation.STORED)) {
            case "nothing" -> kept.clear();
            case "weight 100" -> kept.replaceAll(s -> s.weighing(100));
            case "weight one less" -> kept.replaceAll(s -> s.weighing(Math.max(0, s.weight() - 1)));
            case "port one more" -> kept.replaceAll(s -> s.on(s.port() + 1));
            case "type ecs" -> kept.replaceAll(s -> s.ofType("ecs"));
            case "description lost" -> kept.replaceAll(s -> s.described(null));
            case "description lower" -> kept.replaceAll(s -> s.described(lower(s.description())));
            case "last lost" -> kept.subList(Math.max(0, kept.size() - 1), kept.size()).clear();
            case "first only" -> kept.subList(Math.min(1, kept.size()), kept.size()).clear();
            case "twice" -> kept.addAll(servers);
            case "roles swapped" -> kept.replaceAll(s -> s.as("Master".equals(s.serverType()) ? "Slave" : "Master"));
            case "weights shifted" -> shiftWeights(kept);
            default -> { }
        }
        return kept;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static void shiftWeights(List<Backend> servers) {
        List<Integer> weights = servers.stream().map(Backend::weight).toList();
        for (int i = 0; i < servers.size(); i++) {
            servers.set(i, servers.get(i).weighing(weights.get((i + 1) % weights.size())));
        }
    }

    static void rejectRepeated(Turn turn, List<Backend> servers) {
        Set<String> places = new HashSet<>();
        for (Backend server : servers) {
            String place = server.serverId() + " " + server.serverIp() + " " + server.port();
            turn.rejectOwnIf(!places.add(place), "ServerNamedTwice", "Name each server and port once");
        }
    }
}
