package slbkit.benchmark.stub;

import java.io.IOException;
import java.util.List;

/** What a rejection costs beside a success, in one stub. */
record ErrorsBesideSuccesses(Servers servers, Under under) {

    private static final int CONNECTIONS = 8;

    void print() throws IOException, InterruptedException {
        try (ServerProcess stub = ServerProcess.start(servers.ours())) {
            Load successes = new Load(CONNECTIONS, GroupLife::new, Signing.NONE);
            Load errors = new Load(CONNECTIONS, n -> new Rejected(), Signing.NONE);
            Table.print("Errors; goal: at most 1.2 in CPU", under.load(List.of(
                    new Rounds.Candidate("successes", stub, successes),
                    new Rounds.Candidate("errors", stub, errors),
                    new Rounds.Candidate("successes once more", stub, successes))), "successes");
        }
    }
}
