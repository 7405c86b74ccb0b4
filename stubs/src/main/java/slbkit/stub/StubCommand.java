package slbkit.stub;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import slbkit.contract.Contract;
import slbkit.stub.http.HttpStub;
import slbkit.stub.mutation.RegisterException;
import slbkit.stub.world.OpenLandscape;
import slbkit.stub.world.WorldFile;
import slbkit.stub.world.WorldFileException;

/** The command line of the stub: {@code stub} of another jar, and the whole of its own. */
@Command(
        name = "stub",
        description = "Run a local SLB service that keeps the documented contract.",
        mixinStandardHelpOptions = true,
        versionProvider = KitVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The stub was stopped.", "2:Wrong usage; the message names the option and the cure."},
        sortOptions = false)
public final class StubCommand implements Callable<Integer> {

    /** How its ready line begins; the stub's address follows. */
    static final String READY = "SLB stub ready at ";

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "Port to listen on; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", paramLabel = "H", defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
    private String host;

    @Option(names = "--world", paramLabel = "FILE",
            description = "YAML file that lists all load balancers and servers that exist. Default: an open world.")
    private Path world;

    @Option(names = "--empty-default-groups",
            description = "Start with empty default server groups, not with 24 servers each. In a world file, leave"
                    + " default-servers out.")
    private boolean emptyDefaultGroups;

    @Option(names = "--access-key", paramLabel = "ID:SECRET",
            description = "Accept only calls signed with this key; may be given several times. Default: accept every call.")
    private List<String> accessKeys = List.of();

    @Option(names = "--defect", paramLabel = "NAME",
            description = "Break the contract in one way; may be given several times. Listed by: java -jar slb-conformance.jar defects.")
    private List<String> defects = List.of();

    @Option(names = "--variant", paramLabel = "NAME",
            description = "Answer in one unusual but conforming way; may be given several times. Listed by: java -jar slb-conformance.jar variants.")
    private List<String> variants = List.of();

    @Mixin
    private ServingOptions serving;

    @Option(names = "--make-archive", paramLabel = "FILE",
            description = "Instead of serving, create a class archive with which this Java starts the stub faster.")
    private Path archive;

    @Option(names = "--until-ready", hidden = true, description = "End as soon as it is ready.")
    private boolean untilReady;

    private volatile boolean ready;

    public static void main(String[] args) {
        // The machine's locale may have digits of its own; addresses, files and messages have ours.
        Locale.setDefault(Locale.ROOT);
        // The contract and the server take half of the start each, and need nothing of one another.
        CompletableFuture.runAsync(Contract::documented);
        CompletableFuture.runAsync(HttpStub::prepare);
        System.exit(commandLine().execute(args));
    }

    /** The command with its way to report errors: one line, exit code 2. */
    public static CommandLine commandLine() {
        return new CommandLine(new StubCommand())
                .setCommandName("slb-stub")
                .registerConverter(int.class, new WholeNumber())
                .setParameterExceptionHandler((e, args) -> {
                    e.getCommandLine().getErr().println(e.getMessage().lines().findFirst().orElse("wrong usage"));
                    return 2;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        if (archive != null) {
            makeArchive();
            return 0;
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            stop.countDown();
            await(stopped);
            // A signal is how this command is meant to end, and so no failure.
            Runtime.getRuntime().halt(0);
        });
        try (SlbStub stub = start()) {
            SelfCall.check(stub);
            Runtime.getRuntime().addShutdownHook(onSignal);
            say(READY + stub.url());
            ready = true;
            if (untilReady) {
                Runtime.getRuntime().removeShutdownHook(onSignal);
                return 0;
            }
            stop.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void makeArchive() throws InterruptedException {
        List<String> run = List.of("--port", "0", "--until-ready");
        boolean ofAnother = spec.commandLine().getParent() != null;
        try {
            say(new ClassArchive(archive).make(
                    ofAnother ? Stream.concat(Stream.of(spec.name()), run.stream()).toList() : run)
                    + (ofAnother ? " " + spec.name() : ""));
        } catch (IllegalArgumentException e) {
            throw wrong("--make-archive: " + e.getMessage());
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** The ready line is the first line. */
    private void sayOnceReady(String line) {
        if (ready) {
            say(line);
        }
    }

    private SlbStub start() {
        if (port < 0 || port > 65535) {
            throw wrong("--port: %s is no port; give one from 1 to 65535, or 0 for a free one".formatted(port));
        }
        if (emptyDefaultGroups && world != null) {
            throw wrong("--empty-default-groups: is for the open world; in the file of --world, leave default-servers out");
        }
        warnAboutOpenDoors(checkedHost(), spec.commandLine().getErr());
        try {
            SlbStub.Builder stub = SlbStub.builder().host(host).port(port);
            set("--world", () -> stub.world(world != null ? WorldFile.read(world)
                    : emptyDefaultGroups ? OpenLandscape.withEmptyDefaultGroups() : new OpenLandscape()));
            set("--access-key", () -> accessKeys.forEach(key -> AccessKey.read(key).addTo(stub)));
            serving.applyTo(stub, this::sayOnceReady);
            set("--defect", () -> defects.forEach(stub::defect));
            set("--variant", () -> variants.forEach(stub::variant));
            return stub.start();
        } catch (IllegalArgumentException e) {
            throw wrong(asOption(e.getMessage()));
        } catch (IllegalStateException e) {
            throw wrong("--port: %s; choose another port with --port, or --port 0 for a free one"
                    .formatted(e.getMessage()));
        }
    }

    private void set(String option, Runnable setting) {
        try {
            setting.run();
        } catch (RegisterException | WorldFileException | IllegalArgumentException e) {
            throw wrong(option + ": " + e.getMessage());
        }
    }

    private InetAddress checkedHost() {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw wrong("--host: \"%s\" is no address of this machine; leave it out to listen on 127.0.0.1"
                .formatted(host));
    }

    private void warnAboutOpenDoors(InetAddress address, PrintWriter err) {
        if (!address.isLoopbackAddress()) {
            err.println("warning: --host " + host + ": everyone who reaches this address can call the stub;"
                    + " its admin API still answers on this machine only");
            err.flush();
        }
    }

    /** What the stub calls {@code data} is the option {@code --data} here. */
    private String asOption(String message) {
        String setting = message.substring(0, Math.max(0, message.indexOf(':')));
        return spec.optionsMap().containsKey("--" + setting) ? "--" + message : message;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
