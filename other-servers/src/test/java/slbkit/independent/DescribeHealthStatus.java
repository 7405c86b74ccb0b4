package slbkit.independent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how each server behind each listener is, written from the vendor's metadata and what its page says. */
final class DescribeHealthStatus extends Operation {

    static final String NAME = "DescribeHealthStatus";

    private static final String TABLE = """
        400|TooManyListeners|More than 1 listener is found, please be more specified.
        400|LocationServiceTimeout|Location service connection timeout. Please try again later.
        400|SystemBusy|The system is busy.
        """;

    private static final int HIGHEST_PORT = 65535;

    DescribeHealthStatus() {
        super(NAME, TABLE, Set.of(Trait.NAMES_NO_SERVERS));
    }

    @Override
    List<String> required() {
        return List.of("LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("RegionId", "ListenerPort", "ListenerProtocol");
    }

    @Override
    Set<String> byRequest() {
        return Set.of();
    }

    @Override
    String id() {
        return "";
    }

    @Override
    List<String> members() {
        return List.of("ListenerPort", "Port", "Protocol", "ServerHealthStatus", "ServerId", "ServerIp");
    }

    @Override
    List<String> places() {
        String each = "BackendServers/BackendServer/*/";
        return List.of("RequestId string", "BackendServers object", "BackendServers/BackendServer array",
            each + "ListenerPort integer", each + "Port integer", each + "Protocol string",
            each + "ServerHealthStatus string", each + "ServerId string", each + "ServerIp string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        Common.region(turn, false);
        String loadBalancer = Common.loadBalancer(turn).id();
        int port = port(turn);
        String protocol = turn.optional("ListenerProtocol");
        List<Object> found = new ArrayList<>();
        for (Group group : store.all()) {
            if (group.loadBalancerId.equals(loadBalancer)) {
                group.users.listeners().stream()
                    .filter(listener -> port < 0 || listener.get("Port").equals(port) || turn.has("reports-on-every-port"))
                    .filter(listener -> protocol == null || listener.get("Protocol").equals(protocol)
                        || turn.has("reports-on-every-protocol"))
                    .forEach(listener -> found.addAll(views(turn, listener, group.servers)));
            }
        }
        if (turn.is(Oddity.LISTS_REVERSED)) {
            Collections.reverse(found);
        }
        if (turn.has("reports-on-one-server-at-most") && found.size() > 1) {
            found.subList(1, found.size()).clear();
        }
        Map<String, Object> wrapper = new LinkedHashMap<>(Map.of("BackendServer", found));
        return new LinkedHashMap<>(Map.of("BackendServers", wrapper));
    }

    /** The port that was asked for, -1 where none was. */
    private static int port(Turn turn) {
        String text = turn.optional("ListenerPort");
        if (text == null) {
            return -1;
        }
        turn.rejectOwnIf(!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT, "ListenerPortInvalid",
            "Give a port from 0 to 65535");
        return Integer.parseInt(text);
    }

    private static List<Object> views(Turn turn, Map<String, Object> listener, List<Backend> servers) {
        List<Object> views = new ArrayList<>();
        for (Backend server : servers) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("ServerId", server.serverId());
            view.put("ServerIp", "172.16.0." + (views.size() + 1));
            view.put("ServerHealthStatus", views.isEmpty() ? "normal" : "unavailable");
            view.put("Port", server.port());
            view.put("ListenerPort", listener.get("Port"));
            view.put("Protocol", listener.get("Protocol"));
            if (turn.is(Oddity.EXTRA_MEMBERS)) {
                view.put("Type", server.type());
            }
            views.add(view);
        }
        return views;
    }

    @Override
    void probe(Probe probe) {
        for (String loadBalancer : new String[] {"lb-1", "lb-listening"}) {
            probe.call(NAME, "LoadBalancerId", loadBalancer);
            probe.call(NAME, "LoadBalancerId", loadBalancer, "RegionId", null);
            for (String port : new String[] {"443", "1234", "80", "65536", "-1"}) {
                probe.call(NAME, "LoadBalancerId", loadBalancer, "ListenerPort", port);
                probe.call(NAME, "LoadBalancerId", loadBalancer, "ListenerPort", port, "ListenerProtocol", "tcp");
            }
        }
        probe.call(NAME);
    }

    @Override
    void defects(DefectList list) {
        String reports = "per listener and server; without ListenerPort all listeners";
        String each = "BackendServers/BackendServer/*/";
        list.own(NAME, "reports-on-every-port", reports)
            .own(NAME, "reports-on-every-protocol", reports)
            .own(NAME, "reports-on-one-server-at-most", reports)
            .add(NAME, Mutation.REPLY, "set " + each + "ServerHealthStatus ok", "status-ok", "normal, abnormal or unavailable")
            .add(NAME, Mutation.REPLY, "upper " + each + "ServerHealthStatus", "status-in-capitals", "normal, abnormal or unavailable")
            .add(NAME, Mutation.REPLY, "plus " + each + "ListenerPort", "ListenerPort-one-more", reports)
            .add(NAME, Mutation.REPLY, "upper " + each + "ServerId", "ids-in-capitals", reports);
    }
}
