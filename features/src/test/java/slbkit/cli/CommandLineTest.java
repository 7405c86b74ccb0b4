package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import slbkit.contract.Contract;
import slbkit.contract.Rule;
import slbkit.stub.SlbStub;
import slbkit.stub.StubCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as its users meet it: what it prints, and how it ends. */
@Order(4) // the longest first
class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "verify --endpoint slb.local                       | write http://slb.local",
        "verify --endpoint ''                              | endpoint",
        "verify --target no-such.yaml                      | no-such.yaml",
        "verify --only */error/Nope                        | --only",
        "verify --operation Nope                           | --operation",
        "verify --parallel 0                               | --parallel",
        "verify --min-verified 101                         | --min-verified",
        "verify --level never                              | --level",
        "verify --level observe                            | expected one of [must, should]",
        "verify --no-such-option                           | --no-such-option",
        "verify --endpoint http://h --target t.yaml        | give one of them",
        "verify --stub http://h --target t.yaml            | --stub: give it without",
        "verify --stub slb.local                           | write http://slb.local",
        "verify --stub http://h --access-key x             | --access-key: write an id and a secret",
        "verify --access-key a:b                           | --access-key: goes with --stub",
        "rules --format pdf                                | --format",
        "defects --format pdf                              | --format",
        "strength --parallel 0                             | --parallel",
        "strength --write-proof p.json --only 'Common/*'   | --write-proof",
        "stub --port 0 --defect Nope                       | the nearest is",
        "stub --port 0 --defect CreateVServerGroup/reply/Weight | is a rule, not a defect; its defects: CreateVServerGroup/reply/Weight/missing,",
        "no-such-command                                   | no-such-command",
    })
    void wrong_usage_is_named_and_ends_with_2(String line, String named) {
        assertThat(run(line.replace("''", "").split(" +"))).isEqualTo(2);
        assertThat(err.toString()).contains(named).doesNotContain("Exception");
    }

    @Test
    void an_unreachable_endpoint_ends_with_3_and_leaves_a_report() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(run("verify", "--endpoint", "http://127.0.0.1:" + port, "--report", folder.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("http://127.0.0.1:" + port).contains("cannot be reached");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("cannot be reached");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | text/html  | <!DOCTYPE html><title>Sign in</title> | web page",
        "404 | text/plain | 404 page not found                    | status 404 and nothing of the SLB API",
        "502 | text/html  | <center>Bad Gateway</center>          | status 502 and nothing of the SLB API",
        "404 |            |                                       | status 404 and nothing of the SLB API",
    })
    void what_is_no_slb_at_all_is_no_target_and_ends_with_3(int status, String type, String text, String named)
            throws IOException {
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page.createContext("/", exchange -> {
            byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            if (type != null) {
                exchange.getResponseHeaders().add("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        page.start();
        try {
            String url = "http://127.0.0.1:" + page.getAddress().getPort();
            for (String format : new String[] {"JSON", "XML"}) {
                Path profile = Files.writeString(folder.resolve("t.yaml"), "endpoint: %s\ncall: {format: %s}\n".formatted(url, format));
                assertThat(run("verify", "--target", profile.toString(), "--report", folder.toString())).isEqualTo(3);
                assertThat(lastLine()).contains("endpoint: " + url).contains(named);
            }
        } finally {
            page.stop(0);
        }
    }

    @Test
    void rejected_credentials_are_named_and_end_with_2() throws IOException {
        try (SlbStub stub = SlbStub.builder().accessKey("right-key", "right-secret").start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--report", folder.toString())).isEqualTo(2);
            assertThat(out.toString()).contains("auth: ").contains("it wants signed calls");
            Path profile = Files.writeString(folder.resolve("t.yaml"), """
                    endpoint: %s
                    auth: {scheme: rpc, access-key-id: right-key, access-key-secret: wrong-secret}
                    """.formatted(stub.url()));
            assertThat(run("verify", "--target", profile.toString(), "--report", folder.toString())).isEqualTo(2);
            assertThat(out.toString()).contains("check access-key-secret");
            assertThat(Files.readString(folder.resolve("report.json"))).doesNotContain("wrong-secret");
        }
    }

    @Test
    void an_endpoint_without_fixtures_is_never_called_conformant() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--min-verified", "0", "--report", folder.toString())).isZero();
            assertThat(lastLine()).startsWith("not-fully-verified");
        }
    }

    @Test
    void a_run_that_verified_less_than_half_of_the_rules_ends_with_1_and_names_the_settings() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--report", folder.toString())).isEqualTo(1);
            assertThat(out.toString()).contains("--min-verified asks for 50 %", "fixtures.load-balancer", "--target");
            assertThat(lastLine()).startsWith("not-fully-verified");
        }
    }

    @Test
    void strict_turns_what_could_not_be_verified_into_1() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--strict", "--report", folder.toString())).isEqualTo(1);
        }
    }

    @Test
    void a_run_that_could_send_nothing_ends_with_3() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--operation", "SetBackendServers",
                    "--report", folder.toString())).isEqualTo(3);
        }
    }

    @Test
    void a_target_that_takes_one_call_at_a_time_is_not_judged_by_calls_at_once() throws IOException {
        try (SlbStub stub = SlbStub.start()) {
            Path profile = Files.writeString(folder.resolve("t.yaml"), """
                    endpoint: %s
                    fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
                    capabilities: [describe, delete]
                    limits: {parallel: 1}
                    """.formatted(stub.url()));
            assertThat(run("verify", "--target", profile.toString(), "--parallel", "8", "--strict",
                    "--only", "AddVServerGroupBackendServers/behaviour/*", "--report", folder.toString())).isEqualTo(1);
            assertThat(out.toString()).contains("needs two calls at the same time; limits.parallel is 1");
            assertThat(lastLine()).startsWith("not-fully-verified");
        }
    }

    @Test
    void a_fixture_server_that_is_missing_is_a_profile_error_and_not_a_difference() throws IOException {
        try (SlbStub stub = SlbStub.start()) {
            Path profile = Files.writeString(folder.resolve("t.yaml"), """
                    endpoint: %s
                    fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}], default-servers: [i-elsewhere]}
                    capabilities: [describe]
                    """.formatted(stub.url()));
            run("verify", "--target", profile.toString(), "--operation", "SetBackendServers",
                    "--report", folder.toString());
            assertThat(out.toString()).contains("needs fixtures.default-servers that are in the default server group")
                    .contains("[i-elsewhere] are not among the ");
            assertThat(lastLine()).startsWith("not-fully-verified").contains("none differs");
        }
    }

    @Test
    @Tag("thorough")
    void a_difference_is_judged_again_by_the_line_it_prints_and_its_report_stays() throws IOException {
        String rule = "SetVServerGroupAttribute/reply/RequestId.unique";
        try (SlbStub stub = SlbStub.builder().defect(rule + "/constant").start()) {
            Path profile = Files.writeString(folder.resolve("t.yaml"), """
                    endpoint: %s
                    fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
                    """.formatted(stub.url()));
            Path report = folder.resolve("first");
            assertThat(run("verify", "--target", profile.toString(), "--set", "family",
                    "--operation", "SetVServerGroupAttribute", "--report", report.toString())).isEqualTo(1);
            String before = Files.readString(report.resolve("report.json"));
            String rerun = out.toString().lines().filter(line -> line.contains("rerun")).findFirst().orElseThrow();
            String[] again = rerun.substring(rerun.indexOf(" verify ") + 1).replace("'", "").split(" ");
            out.getBuffer().setLength(0);
            assertThat(run(again)).isEqualTo(1);
            assertThat(lastLine()).startsWith("non-conformant: 1 of 1 rule differs");
            assertThat(out.toString()).contains(rule + " differs");
            assertThat(report.resolve("report.json")).hasContent(before);
        }
    }

    @Test
    void what_is_not_selected_stays_in_the_report() throws IOException {
        assertThat(run("verify", "--only", "CreateVServerGroup/reply/*.echo", "--report", folder.toString())).isZero();
        assertThat(lastLine()).startsWith("conformant: 5 of 5 rules conform");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("SetBackendServers/behaviour/sets");
    }

    @Test
    void the_register_of_rules_is_listed() {
        assertThat(run("rules", "--format", "json")).isZero();
        JsonNode rules = new JsonMapper().readTree(out.toString());
        assertThat(rules).extracting(rule -> rule.path("id").asString())
                .containsExactlyElementsOf(Contract.documented().rules().stream().map(Rule::id).toList());
        assertThat(rules).filteredOn(rule -> rule.path("operation").asString().equals("SetVServerGroupAttribute"))
                .isNotEmpty().allMatch(rule -> rule.path("set").asString().equals("family"));
    }

    @Test
    void the_registers_of_defects_and_variants_are_listed() {
        assertThat(run("defects", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"rule\" : \"Common/protocol/GET\"");
        assertThat(run("variants")).isZero();
        assertThat(lastLine()).matches("[0-9]+ variants");
    }

    @Test
    @Tag("thorough")
    void a_certificate_that_is_not_trusted_is_named_with_both_cures() {
        try (SlbStub stub = SlbStub.builder().https().start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--report", folder.toString())).isEqualTo(3);
            assertThat(lastLine()).contains("tls.ca-file").contains("tls.insecure: true");
        }
    }

    @Test
    void quiet_prints_the_reason_of_a_failure_that_the_verdict_does_not_explain() {
        try (SlbStub stub = SlbStub.start()) {
            assertThat(run("verify", "--endpoint", stub.url(), "--strict", "--quiet", "--only", "Common/*",
                    "--report", folder.toString())).isEqualTo(1);
            assertThat(out.toString().lines()).hasSize(2).first().asString().startsWith("--strict: ");
        }
    }

    @Test
    void every_command_tells_its_version_and_its_exit_codes_where_they_mean_something() {
        versioned(SlbConformance.commandLine());
        CommandLine stub = StubCommand.commandLine();
        stub.setOut(new PrintWriter(out, true));
        assertThat(stub.execute("--version")).isZero();
        assertThat(lastLine()).matches("slb-stub \\S+ \\(commit \\S+\\)");
        assertThat(run("verify", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:").contains("  3   The target could not be reached");
    }

    private void versioned(CommandLine command) {
        String[] words = command.getCommandSpec().qualifiedName(" ").split(" ");
        words = Arrays.copyOfRange(words, 1, words.length + 1);
        words[words.length - 1] = "--version";
        assertThat(run(words)).isZero();
        assertThat(lastLine()).matches("slb-conformance \\S+ \\(commit \\S+\\)");
        words[words.length - 1] = "--help";
        assertThat(run(words)).isZero();
        assertThat(out.toString().substring(out.toString().lastIndexOf("Usage: "))).contains("Exit codes:");
        command.getSubcommands().values().forEach(this::versioned);
    }

    @Test
    void a_shell_completes_every_command() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("--min-verified", "rejudge", "slb-conformance");
    }

    @Test
    void the_tables_show_what_their_help_promises() {
        assertThat(run("rules")).isZero();
        assertThat(out.toString())
                .containsPattern("CreateVServerGroup/request/Weight.range +must .*Request parameters, BackendServers, Weight\\)")
                .containsPattern("CreateVServerGroup/error/Mismatched.ZoneId +must .*needs a provocation: a load balancer")
                .containsPattern("CreateVServerGroup/error/BackendServer.InvalidType +must .*provoked by a request");
        assertThat(run("defects")).isZero();
        assertThat(out.toString())
                .containsPattern("CreateVServerGroup/reply/Weight/null +CreateVServerGroup/reply/Weight +\\S");
    }

    @Test
    void a_run_without_a_target_says_that_it_judges_the_embedded_stub_even_quietly() {
        assertThat(run("verify", "-q", "--only", "CreateVServerGroup/reply/Weight.echo", "--report", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("target: the embedded stub");
    }

    @Test
    void a_proof_of_nothing_is_wrong_usage() {
        assertThat(run("strength", "--only", "xx*", "--report", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--only: no defect or variant matches [xx*]");
    }

    @Test
    void a_dry_run_explains_its_lines() {
        assertThat(run("verify", "--dry-run", "--only", "CreateVServerGroup/reply/Weight.echo")).isZero();
        assertThat(out.toString()).contains("Operations that it judges:").contains("  CreateVServerGroup\n")
                .contains("Other calls, to prepare, read back and delete groups").contains("It could verify 1 of 1 rules.");
    }

    private int run(String... arguments) {
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String lastLine() {
        List<String> lines = out.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
