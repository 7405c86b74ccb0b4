package slbkit.stub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options of the stub's command: the protocol, the latency, the file for the state, and the output. */
final class ServingOptions {

    @Option(names = "--https", description = "Serve HTTPS, with a certificate for localhost that is created at the start;"
            + " clients can get it from /__admin/slb/certificate.")
    private boolean https;

    @Option(names = "--keystore", paramLabel = "FILE",
            description = "Serve HTTPS, with the key of this PKCS12 file; its password is read from the environment"
                    + " variable SLB_STUB_KEYSTORE_PASSWORD, or is changeit if that is not set.")
    private Path keystore;

    @Option(names = "--data", paramLabel = "FILE",
            description = "Keep the state in this file, so that it outlives the stub.")
    private Path data;

    @Option(names = "--latency", paramLabel = "MS", defaultValue = "0",
            description = "Delay every answer by this many milliseconds. Default: ${DEFAULT-VALUE}.")
    private int latency;

    @Option(names = "--verbose", description = "Print a line for each call.")
    private boolean verbose;

    /**
     * Set a stub up.
     *
     * @throws IllegalArgumentException if an option cannot be what it is; the message is one line
     */
    void applyTo(SlbStub.Builder stub, Consumer<String> out) {
        if (latency < 0 || latency > 600_000) {
            throw new IllegalArgumentException("--latency: give milliseconds from 0 to 600000, not " + latency);
        }
        stub.latency(Duration.ofMillis(latency));
        if (keystore != null) {
            String password = System.getenv("SLB_STUB_KEYSTORE_PASSWORD");
            stub.https(keystore, password == null ? "changeit" : password);
        } else if (https) {
            stub.https();
        }
        if (data != null) {
            stub.data(data);
        }
        if (verbose) {
            stub.log(out);
        }
    }
}
