package slbkit.stub;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.data.DataFile;
import slbkit.stub.fault.Faults;
import slbkit.stub.http.Certificate;
import slbkit.stub.http.HttpStub;
import slbkit.stub.http.RecentCall;
import slbkit.stub.http.Serving;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.mutation.register.Defects;
import slbkit.stub.mutation.register.Variants;
import slbkit.stub.service.ArmedErrors;
import slbkit.stub.service.Gateway;
import slbkit.stub.service.ServedContract;
import slbkit.stub.signature.Credentials;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.OpenLandscape;
import slbkit.stub.world.World;
import slbkit.stub.world.WorldFile;

/**
 * A local SLB service that keeps the documented contract.
 *
 * <pre>{@code
 * try (SlbStub slb = SlbStub.start()) {
 *     slb.arm("CreateVServerGroup", "VpcSystemBusy", 1);
 *     call(slb.url());
 * }
 * }</pre>
 */
public final class SlbStub implements AutoCloseable {

    private final HttpStub http;
    private final Serving serving;
    private final ClientSettings client;
    private final DataFile data;

    private SlbStub(HttpStub http, Serving serving, ClientSettings client, DataFile data) {
        this.http = http;
        this.serving = serving;
        this.client = client;
        this.data = data;
    }

    /** Start on a free port of this machine, in the open world. */
    public static SlbStub start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The endpoint to call, such as {@code http://127.0.0.1:40123}. */
    public String url() {
        return http.url();
    }

    /** The settings that an official client needs to call it. */
    public ClientSettings client() {
        return client;
    }

    /** Forget every group, every weight and every arming. */
    public void reset() {
        serving.reset();
    }

    /**
     * Let the next calls of an operation fail with a documented error.
     *
     * @throws slbkit.stub.service.Rejection if the operation documents no such error
     */
    public void arm(String operation, String code, int times) {
        arm(operation, code, times, 0);
    }

    /** As {@link #arm(String, String, int)}, but let some calls pass first. */
    public void arm(String operation, String code, int times, int after) {
        serving.arms().arm(operation, code, times, after);
    }

    /**
     * Let the next calls of an operation go wrong: delay, timeout, reset, unavailable, throttling, busy,
     * truncated or slow.
     *
     * @param duration how long it lasts, or null for as long as is usual
     * @throws slbkit.stub.service.Rejection if there is no such operation or fault
     */
    public void armFault(String operation, String fault, Duration duration, int times) {
        Integer millis = duration == null ? null : Math.toIntExact(duration.toMillis());
        serving.faults().arm(operation, fault, millis, times, 0);
    }

    /** What the stub holds. */
    public World world() {
        return serving.service().world();
    }

    /** The certificate that a client of a stub with HTTPS has to trust, in PEM. */
    public Optional<String> certificate() {
        return Optional.ofNullable(serving.certificate()).map(Certificate::pem);
    }

    /** Show no call of before on the page. */
    void forgetCalls() {
        http.forgetCalls();
    }

    @Override
    public void close() {
        http.close();
        if (data != null) {
            data.close();
        }
    }

    /** How a stub is to be. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port;
        private Landscape landscape = new OpenLandscape();
        private ServedContract contract = ServedContract.documented();
        private final List<ReplyFilter> filters = new ArrayList<>();
        private final Map<String, String> accessKeys = new LinkedHashMap<>();
        private Supplier<Certificate> certificate = () -> null;
        private Duration latency = Duration.ZERO;
        private Path data;
        private Consumer<RecentCall> listener = call -> { };

        private Builder() {
        }

        /** The address to listen on, an IPv6 address with or without brackets; 127.0.0.1 by default. */
        public Builder host(String address) {
            this.host = address.startsWith("[") && address.endsWith("]")
                    ? address.substring(1, address.length() - 1)
                    : address;
            return this;
        }

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The load balancers and servers that exist; the open world by default. */
        public Builder world(Landscape what) {
            this.landscape = what;
            return this;
        }

        /**
         * Only what a YAML file lists exists.
         *
         * @throws slbkit.stub.world.WorldFileException if the file has a mistake
         */
        public Builder world(Path file) {
            return world(WorldFile.read(file));
        }

        /** Accept only calls that are signed with a known access key. Without any key, nothing is checked. */
        public Builder accessKey(String id, String secret) {
            accessKeys.put(id, secret);
            return this;
        }

        /** Speak HTTPS, with a certificate for localhost that is made at the start. */
        public Builder https() {
            this.certificate = Certificate::made;
            return this;
        }

        /** Speak HTTPS, with the key of a PKCS12 key store. */
        public Builder https(Path keystore, String password) {
            this.certificate = () -> Certificate.of(keystore, password);
            return this;
        }

        /** Answer every call later by this much. */
        public Builder latency(Duration each) {
            this.latency = each;
            return this;
        }

        /** Keep the state in a file, so that it outlives the stub. */
        public Builder data(Path file) {
            this.data = file;
            return this;
        }

        /** Tell of every call in one line. */
        public Builder log(Consumer<String> lines) {
            this.listener = call -> lines.accept(call.line());
            return this;
        }

        /** Change calls and replies from outside, in the order that {@link ReplyFilter} states. */
        public Builder filter(ReplyFilter filter) {
            filters.add(filter.translatesIds() ? 0 : filters.size(), filter);
            return this;
        }

        /**
         * Give it one defect of the register.
         *
         * @throws slbkit.stub.mutation.RegisterException if there is not one of that name
         */
        public Builder defect(String name) {
            return mutation(Defects.packaged().get(name).definition().make());
        }

        /**
         * Let it answer in an unusual way that the documents allow.
         *
         * @throws slbkit.stub.mutation.RegisterException if there is not one of that name
         */
        public Builder variant(String name) {
            return mutation(Variants.packaged().get(name).definition().make());
        }

        private Builder mutation(Mutation mutation) {
            return filter(mutation).contract(mutation::contract);
        }

        /** Keep another contract than the documented one: a shifted limit, a lost error row. */
        public Builder contract(UnaryOperator<Operation> change) {
            this.contract = contract.mutated(change);
            return this;
        }

        /**
         * Start it.
         *
         * @throws IllegalStateException if it cannot listen there
         * @throws IllegalArgumentException if the data file or the key store cannot be used
         */
        public SlbStub start() {
            World world = new World(landscape);
            ArmedErrors arms = new ArmedErrors(contract);
            Consumer<Call> credentialCheck =
                    accessKeys.isEmpty() ? call -> { } : new Credentials(accessKeys, Clock.systemUTC())::check;
            Gateway gateway = new Gateway(contract, world, arms, credentialCheck);
            Serving serving = new Serving(
                    host,
                    port,
                    certificate.get(),
                    Math.toIntExact(latency.toMillis()),
                    gateway,
                    List.copyOf(filters),
                    arms,
                    new Faults(gateway.served(), Clock.systemUTC()),
                    listener);
            DataFile file = data == null ? null : DataFile.keep(data, world);
            try {
                HttpStub http = HttpStub.start(serving);
                return new SlbStub(http, serving, client(http.url()), file);
            } catch (IllegalStateException e) {
                if (file != null) {
                    file.close();
                }
                throw e;
            }
        }

        private ClientSettings client(String url) {
            return accessKeys.entrySet().stream()
                    .findFirst()
                    .map(key -> ClientSettings.of(url, key.getKey(), key.getValue()))
                    .orElseGet(() -> ClientSettings.of(url, ClientSettings.ANY_ID, ClientSettings.ANY_SECRET));
        }
    }
}
