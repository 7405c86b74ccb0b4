package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import slbkit.report.ReportJson;
import slbkit.stub.SlbStub;

/** What a run judges, by its options, its environment and the folder it is started in. */
class ChosenTargetTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    Path folder;

    private static final String EMBEDDED =
            "target: the embedded stub; to judge a server, give --target FILE, or name its profile slb-target.yaml";

    @BeforeEach
    void nothingIsSet() {
        variables.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "                          | -        | -     | no  | -        | -               | "
                + EMBEDDED,
        "                          | -        | -     | yes | -        | slb-target.yaml | target: slb-target.yaml of this folder",
        "--endpoint http://given   | http://e | t.yml | yes | http://given | -           | ''",
        "--target given.yaml       | http://e | t.yml | yes | -        | given.yaml      | ''",
        "--stub http://given       | http://e | t.yml | yes | -        | -               | ''",
        "                          | http://e | t.yml | yes | -        | t.yml           | target: t.yml (SLB_TARGET)",
        "                          | http://e | -     | no  | http://e | -               | target: http://e (SLB_ENDPOINT)",
        "                          | http://e | -     | yes | http://e | -               | target: http://e (SLB_ENDPOINT); slb-target.yaml of this folder is not used: give --target slb-target.yaml to use it",
        "                          | ' '      | ''    | no  | -        | -               | "
                + EMBEDDED,
    })
    void an_option_wins_over_a_variable_and_that_over_the_folder(
            String given, String endpointSet, String targetSet, String lies, String endpoint, Path profile, String origin)
            throws IOException {
        variables.put("SLB_ENDPOINT", endpointSet);
        variables.put("SLB_TARGET", targetSet);
        if (lies.equals("yes")) {
            Files.createFile(folder.resolve("slb-target.yaml"));
        }
        CommandLine commandLine = SlbConformance.commandLine(variables::get);
        CommandLine.ParseResult verify = commandLine.parseArgs(("verify " + (given == null ? "" : given)).strip().split(" "))
                .subcommand();
        ChosenTarget chosen = ChosenTarget.of(verify, value(verify, "--endpoint"), value(verify, "--target"), folder);
        assertThat(chosen).isEqualTo(new ChosenTarget(endpoint, profile, origin));
    }

    private static <T> T value(CommandLine.ParseResult verify, String option) {
        return verify.commandSpec().findOption(option).getValue();
    }

    @Test
    void variables_stand_for_options_and_the_console_says_what_is_judged() {
        try (SlbStub stub = SlbStub.start()) {
            variables.put("SLB_ENDPOINT", stub.url());
            variables.put("SLB_REPORT", folder.resolve("by-variable").toString());
            assertThat(run("verify", "--only", "Common/protocol/unknown-action")).isZero();
            assertThat(out.toString()).startsWith("target: " + stub.url() + " (SLB_ENDPOINT)");
            assertThat(ReportJson.readFrom(folder.resolve("by-variable")).target().endpoint()).isEqualTo(stub.url());
        }
    }

    @Test
    void quiet_prints_no_origin() {
        try (SlbStub stub = SlbStub.start()) {
            variables.put("SLB_ENDPOINT", stub.url());
            assertThat(run("verify", "-q", "--only", "Common/protocol/unknown-action", "--report", folder.toString())).isZero();
            assertThat(out.toString().lines()).hasSize(1);
        }
    }

    @Test
    void a_variable_that_cannot_be_used_is_named() {
        variables.put("SLB_SET", "everything");
        assertThat(run("verify", "--report", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--set").contains("SLB_SET is set to \"everything\"");
        assertThat(run("verify", "--set", "documents", "--only", "Common/protocol/json", "--report", folder.toString())).isZero();
    }

    @Test
    void the_set_can_be_a_variable() {
        variables.put("SLB_SET", "family");
        assertThat(run("verify", "--dry-run", "--only", "SetVServerGroupAttribute/request/RegionId.required")).isZero();
        assertThat(out.toString()).contains("It could verify 1 of 1 rules.");
    }

    @Test
    void sweep_takes_the_profile_and_the_folder_of_the_run() {
        variables.put("SLB_TARGET", "no-such.yaml");
        variables.put("SLB_REPORT", folder.toString());
        assertThat(run("sweep")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no ledger in " + folder);
    }

    @Test
    void other_commands_know_no_variables() {
        variables.put("SLB_REPORT", folder.toString());
        CommandLine.ParseResult strength = SlbConformance.commandLine(variables::get).parseArgs("strength").subcommand();
        assertThat(ChosenTargetTest.<Path>value(strength, "--report")).isEqualTo(Path.of("strength"));
    }

    private int run(String... arguments) {
        CommandLine commandLine = SlbConformance.commandLine(variables::get);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
