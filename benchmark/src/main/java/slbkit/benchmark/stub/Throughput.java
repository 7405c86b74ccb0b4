package slbkit.benchmark.stub;

import java.io.IOException;
import java.util.List;

/** The stub with all it does beside a WireMock that keeps one text, and beside one with many mappings. */
record Throughput(Servers servers, Under under) {

    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);

    void print() throws IOException, InterruptedException {
        Server one = servers.oneMapping();
        try (ServerProcess stub = ServerProcess.start(servers.ours());
                ServerProcess raw = ServerProcess.start(one);
                ServerProcess many = ServerProcess.start(servers.manyMappings());
                ServerProcess again = ServerProcess.start(one.named("the same once more"));
                ServerProcess usual = ServerProcess.start(servers.oneMappingByDefault())) {
            List<ServerProcess> all = List.of(stub, raw, many, again, usual);
            under.load(candidates(all, 8));
            for (int connections : CONNECTIONS) {
                List<Rounds.Candidate> candidates = candidates(all, connections);
                Table.print(("%d connections; goal: the stub at least 0.75 in calls/s, "
                        + "and at least 1.8 times WireMock with 150 mappings").formatted(connections),
                        under.again(candidates), raw.name());
            }
        }
    }

    private static List<Rounds.Candidate> candidates(List<ServerProcess> all, int connections) {
        Load load = new Load(connections, GroupLife::new, Signing.NONE);
        return all.stream().map(s -> new Rounds.Candidate(s.name(), s, load)).toList();
    }
}
