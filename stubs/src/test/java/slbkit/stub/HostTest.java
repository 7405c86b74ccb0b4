package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** An IPv6 address is given with brackets or without, and always written with them. */
class HostTest {

    @BeforeEach
    void needs_IPv6() throws IOException {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "no IPv6 on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void calls_and_the_admin_API_are_answered_at_an_IPv6_address(String host) {
        try (SlbStub stub = SlbStub.builder().host(host).start()) {
            assertThat(stub.url()).matches("http://\\[::1]:[0-9]+");
            assertThat(stub.client().url()).isEqualTo(stub.url());
            Caller caller = new Caller(stub);
            assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1").status()).isEqualTo(200);
            assertThat(caller.get("/__admin/slb/state", Map.of("Origin", stub.url())).status()).isEqualTo(200);
            assertThat(caller.get("/__admin/slb/state", Map.of("Origin", "http://[::2]")).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void the_command_is_ready_at_an_IPv6_address_and_warns_of_nothing(String host) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = StubCommand.commandLine()
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        assertThat(command.execute("--host", host, "--port", "0", "--until-ready")).isZero();
        assertThat(out.toString().strip()).matches("SLB stub ready at http://\\[::1]:[0-9]+");
        assertThat(err.toString()).isEmpty();
    }
}
