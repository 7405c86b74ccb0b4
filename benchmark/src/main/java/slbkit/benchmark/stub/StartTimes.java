package slbkit.benchmark.stub;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import slbkit.benchmark.turn.Medians;

/** From the start of the process to its first 200, by turns. */
record StartTimes(Servers servers, int rounds) {

    /** The wall time to the first 200, and the CPU time used until then. */
    private record Start(Duration wall, Duration cpu) {
    }

    void print() throws IOException, InterruptedException {
        Server peer = servers.oneMapping();
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Server server : List.of(servers.ours(), peer, peer.named("the same once more"))) {
                try (ServerProcess process = ServerProcess.start(server)) {
                    starts.computeIfAbsent(server.name(), n -> new ArrayList<>())
                            .add(new Start(process.startTime(), process.cpu()));
                }
            }
        }
        System.out.printf("Start to the first 200; goal: the stub at most 1.1 in ms%n%n"
                + "| | ms | CPU ms | times %s | CPU, times %s |%n", peer.name(),
                peer.name());
        System.out.println("|---|---:|---:|---:|---:|");
        starts.forEach((name, measured) -> System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f | %.2f |%n",
                name,
                Medians.of(measured, s -> s.wall().toMillis()),
                Medians.of(measured, s -> s.cpu().toMillis()),
                Medians.ratio(measured, starts.get(peer.name()), s -> s.wall().toNanos()),
                Medians.ratio(measured, starts.get(peer.name()), s -> s.cpu().toNanos())));
        System.out.println();
    }
}
