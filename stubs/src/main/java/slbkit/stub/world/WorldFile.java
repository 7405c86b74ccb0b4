package slbkit.stub.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** Reads a world from a YAML file. Anything invalid is rejected, with its position. */
public final class WorldFile {

    /** Four numbers with points or, with a colon in it, version 6: what Java reads without asking a name server. */
    private static final Pattern IP_LOOKING = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}"
            + "|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private final String name;
    private final WorldText text;

    private WorldFile(String name, WorldText text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Read a world.
     *
     * @throws WorldFileException if the file cannot be read or does not describe a world
     */
    public static Landscape read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new WorldFileException(file + ": cannot be read; name a readable file in UTF-8");
        }
    }

    static Landscape parse(String name, String yaml) {
        return new WorldFile(name, WorldText.read(name, yaml)).landscape();
    }

    private Landscape landscape() {
        List<Server> servers = text.servers().stream().map(this::server).toList();
        checkOnce("servers", servers.stream().map(Server::id).toList());
        List<LoadBalancer> loadBalancers =
                text.loadBalancers().stream().map(l -> loadBalancer(l, servers)).toList();
        checkOnce("load-balancers", loadBalancers.stream().map(LoadBalancer::id).toList());
        text.conditions().forEach(this::check);
        return new ListedLandscape(loadBalancers, servers, text.conditions());
    }

    private Server server(WorldText.ServerEntry entry) {
        if (entry.id() == null) {
            throw wrong("servers", "an entry has no id");
        }
        String type = Optional.ofNullable(entry.type())
                .or(() -> Server.typeOf(entry.id()))
                .orElseThrow(() -> wrong("servers", entry.id() + " needs a type: ecs, eni or eci"));
        if (!Set.of("ecs", "eni", "eci").contains(type)) {
            throw wrong("servers", "%s has the type \"%s\"; write ecs, eni or eci".formatted(entry.id(), type));
        }
        if (entry.ip() != null && !isAddress(entry.ip())) {
            throw wrong("servers", "%s has the ip \"%s\"; write an address such as 192.168.0.11"
                    .formatted(entry.id(), entry.ip()));
        }
        return new Server(entry.id(), type, entry.running() == null || entry.running(), entry.ip());
    }

    /** Whether it is an address of IP; names are not looked up. */
    private static boolean isAddress(String ip) {
        if (!IP_LOOKING.matcher(ip).matches()) {
            return false;
        }
        try {
            InetAddress.getByName(ip);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private LoadBalancer loadBalancer(WorldText.LoadBalancerEntry entry, List<Server> servers) {
        if (entry.id() == null) {
            throw wrong("load-balancers", "an entry has no id");
        }
        List<Backend> defaults = entry.defaultServers().stream()
                .map(id -> servers.stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .map(s -> Backend.ofDefaultGroup(s.id(), s.type(), 100))
                        .orElseThrow(() -> wrong("load-balancers", "%s has the default server %s; list it under servers"
                                .formatted(entry.id(), id))))
                .toList();
        return new LoadBalancer(entry.id(), entry.highPerformance() == null || entry.highPerformance(), defaults);
    }

    private void check(ListedLandscape.Condition entry) {
        if (entry.operation() == null || entry.id() == null || entry.error() == null) {
            throw wrong("conditions", "an entry needs operation, id and error");
        }
        Operation operation = Contract.documented().operation(entry.operation())
                .orElseThrow(() -> wrong("conditions", "%s is not one of %s".formatted(
                        entry.operation(),
                        Contract.documented().operations().stream()
                                .map(Operation::name).collect(Collectors.joining(", ")))));
        if (operation.error(entry.error()).isEmpty()) {
            throw wrong("conditions", "%s documents no error %s".formatted(operation.name(), entry.error()));
        }
    }

    private void checkOnce(String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw wrong(key, id + " is listed twice");
        });
    }

    private WorldFileException wrong(String key, String what) {
        return new WorldFileException("%s: %s: %s".formatted(name, key, what));
    }
}
