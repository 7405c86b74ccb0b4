package slbkit.benchmark.stub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A long life: many mixed calls on several connections, every reply checked, with a look at memory now and then.
 * Exits with 1 where a reply is not what was asked for or an update is lost.
 */
@Command(name = "soak", mixinStandardHelpOptions = true,
        description = "Calls a stub very often and checks every reply. Speaks to 127.0.0.1 only, and ends by itself.")
public final class Soak implements Callable<Integer> {

    private static final int CONNECTIONS = 8;
    private static final int LOOKS = 10;

    @Option(names = "--stub", paramLabel = "JAR", defaultValue = "stubs/target/slb-stub.jar",
            description = "The stub to call. Default: ${DEFAULT-VALUE}.")
    private Path stub;

    @Option(names = "--calls", paramLabel = "N", defaultValue = "1000000",
            description = "How many calls. Default: ${DEFAULT-VALUE}.")
    private long calls;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Soak()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(Server.of("stub", stub))) {
            List<Mixed> talks = new ArrayList<>();
            SharedGroup shared = SharedGroup.madeAt(server);
            for (int i = 0; i < CONNECTIONS; i++) {
                talks.add(new Mixed(i, shared.id()));
            }
            Load load = new Load(CONNECTIONS, talks::get, Signing.NONE);
            System.out.println("| calls | errors asked for | MiB |\n|---:|---:|---:|");
            long done = 0;
            for (int look = 0; look < LOOKS; look++) {
                done += load.times(server, calls / LOOKS).calls();
                System.out.printf(Locale.ROOT, "| %d | %d | %.0f |%n", done,
                        talks.stream().mapToLong(Mixed::errors).sum(), server.residentKib() / 1024.0);
            }
            return shared.holdsAllOf(talks, server) ? 0 : 1;
        }
    }
}
