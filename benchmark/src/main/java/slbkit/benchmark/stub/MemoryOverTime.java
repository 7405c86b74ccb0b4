package slbkit.benchmark.stub;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Resident memory early and late in a long life. */
record MemoryOverTime(Servers servers, long calls) {

    private static final long EARLY = 50_000;
    private static final int CONNECTIONS = 8;

    void print() throws IOException, InterruptedException {
        System.out.printf("Resident memory; goal: late at most 1.2 times early%n%n"
                + "| | MiB after %d calls | MiB after %d calls | times |%n", EARLY, calls);
        System.out.println("|---|---:|---:|---:|");
        for (Server server : List.of(servers.ours(), servers.oneMapping())) {
            try (ServerProcess process = ServerProcess.start(server)) {
                Load load = new Load(CONNECTIONS, GroupLife::new, Signing.NONE);
                load.times(process, EARLY);
                double early = process.residentKib() / 1024.0;
                load.times(process, calls - EARLY);
                double late = process.residentKib() / 1024.0;
                System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", server.name(), early, late,
                        late / early);
            }
        }
        System.out.println();
    }
}
