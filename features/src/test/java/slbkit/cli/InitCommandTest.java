package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import slbkit.profile.Auth;
import slbkit.profile.Capability;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.stub.SlbStub;

/** The profile that init writes of a target, and what it asks the target for that. */
class InitCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("t.yaml");
    }

    @Test
    void what_was_given_and_found_is_in_the_profile() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("--endpoint", stub.url(), "--load-balancer", "lb-web", "--server", "i-1", "--server", "eni-2")).isZero();
            TargetProfile profile = new ProfileReader().read(file);
            assertThat(profile.endpoint()).isEqualTo(stub.url());
            assertThat(profile.auth().scheme()).isEqualTo(Auth.Scheme.NONE);
            assertThat(profile.fixtures().loadBalancer()).isEqualTo("lb-web");
            assertThat(profile.fixtures().servers()).extracting(s -> s.id() + " " + s.type()).containsExactly("i-1 ecs", "eni-2 eni");
            assertThat(profile.fixtures().defaultServers()).contains("i-default-1", "i-default-24");
            assertThat(profile.capabilities())
                    .containsExactlyInAnyOrder(Capability.DESCRIBE, Capability.DELETE, Capability.XML);
            assertThat(profile.without()).containsExactly(Capability.SIGNATURE);
            assertThat(lastLine()).contains("next: java -jar ").contains(" verify --target " + file);
        }
    }

    @Test
    void nothing_is_created_changed_or_deleted_and_the_calls_are_few() {
        List<String> calls = new CopyOnWriteArrayList<>();
        try (SlbStub stub = SlbStub.builder().log(calls::add).start()) {
            run("--endpoint", stub.url(), "--load-balancer", "lb-web", "--server", "i-1");
        }
        assertThat(calls).hasSizeBetween(8, 12).noneMatch(call -> call.matches(".*\\b(Create|Add|Set|Modify)[A-Z].*"));
        assertThat(calls).filteredOn(call -> call.contains(" 200 ")).isNotEmpty()
                .allMatch(call -> call.contains("DescribeLoadBalancerAttribute"));
    }

    @Test
    void a_verify_by_the_profile_verifies_more_than_half_of_the_rules_it_selects() {
        try (SlbStub stub = SlbStub.start()) {
            run("--endpoint", stub.url(), "--load-balancer", "lb-web", "--server", "i-1", "--server", "i-2");
            CommandLine verify = SlbConformance.commandLine(variable -> null);
            verify.setOut(new PrintWriter(out, true));
            assertThat(verify.execute("verify", "--target", file.toString(), "--only", "*/behaviour/*",
                    "--operation", "AddVServerGroupBackendServers", "--report", folder.resolve("report").toString())).isZero();
        }
    }

    @Test
    void a_target_that_wants_signatures_is_called_with_the_key_of_the_environment() throws IOException {
        try (SlbStub stub = SlbStub.builder().accessKey("init-key", "init-secret-4711").start()) {
            assertThat(run("--endpoint", stub.url())).isEqualTo(2);
            assertThat(err.toString()).contains("wants signed calls").contains("ALIBABA_CLOUD_ACCESS_KEY_ID");
            assertThat(file).doesNotExist();
            environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "init-key");
            environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "init-secret-4711");
            assertThat(run("--endpoint", stub.url())).isZero();
            assertThat(Files.readString(file)).contains("scheme: rpc", "${ALIBABA_CLOUD_ACCESS_KEY_SECRET}")
                    .doesNotContain("init-secret-4711").doesNotContain("init-key");
        }
    }

    @Test
    void what_it_did_not_write_stays() throws IOException {
        try (SlbStub stub = SlbStub.start()) {
            Files.writeString(file, "endpoint: http://mine\n");
            assertThat(run("--endpoint", stub.url())).isEqualTo(2);
            assertThat(err.toString()).contains("was not written by this kit");
            assertThat(file).hasContent("endpoint: http://mine\n");
            Files.delete(file);
            assertThat(run("--endpoint", stub.url())).isZero();
            assertThat(run("--endpoint", stub.url(), "--load-balancer", "lb-2")).isZero();
            assertThat(Files.readString(file)).contains("load-balancer: lb-2");
        }
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run()).isEqualTo(2);
            assertThat(err.toString()).contains("--endpoint: is missing");
            assertThat(run("--endpoint", stub.url(), "--load-balancer", "lb-absent-1")).isEqualTo(2);
            assertThat(err.toString()).contains("--load-balancer: the target rejects a call that describes lb-absent-1");
            assertThat(run("--endpoint", stub.url(), "--server", "i-1}, {id: x")).isEqualTo(2);
            assertThat(err.toString()).contains("is not an id");
            assertThat(run("--endpoint", "slb.local")).isEqualTo(2);
            assertThat(run("--endpoint", "http://127.0.0.1:1")).isEqualTo(3);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_target_that_knows_only_the_documented_operations_declares_nothing() throws IOException {
        HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger calls = new AtomicInteger();
        target.createContext("/", exchange -> {
            calls.incrementAndGet();
            boolean known = String.valueOf(exchange.getRequestURI()).contains("Action=RemoveVServerGroupBackendServers");
            byte[] body = "{\"RequestId\": \"A\", \"HostId\": \"h\", \"Code\": \"%s\", \"Message\": \"m\"}".formatted(
                    known ? "MissingParameter" : "InvalidAction.NotFound").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 400 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        target.start();
        try {
            assertThat(run("--endpoint", "http://127.0.0.1:" + target.getAddress().getPort(), "--server", "i-1")).isZero();
            TargetProfile profile = new ProfileReader().read(file);
            assertThat(profile.capabilities()).isEmpty();
            assertThat(profile.without()).containsExactlyInAnyOrder(Capability.XML, Capability.SIGNATURE);
            assertThat(out.toString()).contains("it does not know: ");
            assertThat(calls).hasValueLessThanOrEqualTo(12);
        } finally {
            target.stop(0);
        }
    }

    private int run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.add(file.toString());
        CommandLine init = SlbConformance.handled(new CommandLine(new InitCommand(environment::get, null)), variable -> null);
        init.setOut(new PrintWriter(out, true));
        init.setErr(new PrintWriter(err, true));
        return init.execute(all.toArray(String[]::new));
    }

    private String lastLine() {
        List<String> lines = out.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
