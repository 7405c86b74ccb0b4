package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A wrong setting is one line that names it and the cure, and exit code 2. */
class StubCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--port x|Invalid value for option '--port': \"x\" is no whole number; write one in digits, such as 8",
        "--port 99999|--port: 99999 is no port; give one from 1 to 65535, or 0 for a free one",
        "--prot 1|--prot",
        "--access-key testid|--access-key: write an id and a secret with a colon between, such as testid:testsecret",
        "--world no-such-file.yaml|--world: no-such-file.yaml: cannot be read; name a readable file in UTF-8",
        "--empty-default-groups --world pom.xml|--empty-default-groups: is for the open world; in the file of --world, leave "
                + "default-servers out",
        "--latency -1|--latency: give milliseconds from 0 to 600000, not -1",
        "--keystore no-such-file.p12|--keystore: no-such-file.p12: cannot be read; name a PKCS12 file",
        "--keystore pom.xml|--keystore: pom.xml: cannot be opened with this password; name a PKCS12 file and its "
                + "password, to the command in SLB_STUB_KEYSTORE_PASSWORD",
        "--data no/such/state.json|--data: no/such/state.json: cannot be written; name a file in a folder you may write to",
        "--defect Common/protocol/GET/refuse|--defect: there is no defect \"Common/protocol/GET/refuse\"; the nearest is "
                + "Common/protocol/GET/rejected (all are listed by: slb-conformance defects)",
        "--variant wire/prety-json|--variant: there is no variant \"wire/prety-json\"; the nearest is wire/pretty-json "
                + "(all are listed by: slb-conformance variants)",
        "--make-archive a.jsa|--make-archive: Java makes an archive of a jar only; run slb-stub.jar",
        "--host 192.0.2.255|--host: \"192.0.2.255\" is no address of this machine; leave it out to listen on 127.0.0.1"
    })
    void a_wrong_setting_is_named_with_its_cure(String arguments, String message) {
        StringWriter err = new StringWriter();
        CommandLine command = StubCommand.commandLine().setErr(new PrintWriter(err, true));
        assertThat(command.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
    }

    @Test
    void a_port_in_use_is_named_with_its_cure() {
        try (SlbStub first = SlbStub.start()) {
            int port = URI.create(first.url()).getPort();
            StringWriter err = new StringWriter();
            CommandLine command = StubCommand.commandLine().setErr(new PrintWriter(err, true));
            assertThat(command.execute("--port", String.valueOf(port))).isEqualTo(2);
            assertThat(err.toString())
                    .contains("--port: cannot listen on 127.0.0.1 port %d; choose another port".formatted(port))
                    .hasLineCount(1);
        }
    }
}
