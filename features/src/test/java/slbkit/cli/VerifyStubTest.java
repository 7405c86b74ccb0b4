package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import slbkit.stub.SlbStub;

/** A running stub is judged by the packaged profile, wherever it listens. */
class VerifyStubTest {

    private static final String A_FEW = "CreateVServerGroup/behaviour/*";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void a_running_stub_is_judged_by_the_profile_of_the_embedded_one() throws IOException {
        try (SlbStub stub = SlbStub.builder().defect("CreateVServerGroup/reply/RequestId.unique/constant").start()) {
            String rule = "CreateVServerGroup/reply/RequestId.unique";
            assertThat(verify("--stub", stub.url(), "--only", rule, "--only", "*/error/SystemBusy")).isEqualTo(1);
            assertThat(out.toString()).contains(rule + " differs")
                    .contains("verify --stub " + stub.url() + " --report ")
                    .contains("1 of 2 rules differs");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void a_stub_at_an_IPv6_address_is_reached_and_its_signed_calls_match(String host) throws IOException {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "no IPv6 on this machine");
        try (SlbStub stub = SlbStub.builder().host(host).accessKey("testid", "testsecret").start()) {
            assertThat(stub.url()).matches("http://\\[::1]:[0-9]+");
            assertThat(verify("--stub", stub.url(), "--access-key", "testid:testsecret",
                    "--only", A_FEW, "--only", "Common/signature/*")).isZero();
            assertThat(out.toString()).contains("conformant: ").doesNotContain("not applicable");
            assertThat(Files.readString(folder.resolve("report/report.json")))
                    .contains("\"" + stub.url() + "/\"").doesNotContain("testsecret");
        }
    }

    /** Containers have names with underscores; a file of hosts for Java makes one, whatever this machine's own says. */
    @Test
    @Tag("thorough")
    @Timeout(120)
    void a_stub_at_a_name_with_an_underscore_is_reached_and_its_signed_calls_match() throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 slb_stub\n");
        Process stub = java(hosts, "stub", "--host", "slb_stub", "--port", "0", "--access-key", "testid:testsecret");
        try (BufferedReader ready = stub.inputReader()) {
            String url = ready.readLine().replace("SLB stub ready at ", "");
            assertThat(url).matches("http://slb_stub:[0-9]+");
            Process run = java(hosts, "verify", "--stub", url, "--access-key", "testid:testsecret",
                    "--only", A_FEW, "--only", "Common/signature/*", "--report", folder.resolve("report").toString());
            try (BufferedReader lines = run.inputReader()) {
                assertThat(lines.lines().toList()).last().asString().startsWith("conformant: ");
            }
            assertThat(run.waitFor()).isZero();
            assertThat(Files.readString(folder.resolve("report/index.html"))).contains("slb_stub");
        } finally {
            stub.destroyForcibly();
        }
    }

    private static Process java(Path hosts, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Djdk.net.hosts.file=" + hosts,
                "-cp", System.getProperty("java.class.path"), SlbConformance.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "--report", folder.resolve("report").toString()));
        all.addAll(List.of(arguments));
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(out, true));
        return commandLine.execute(all.toArray(String[]::new));
    }
}
