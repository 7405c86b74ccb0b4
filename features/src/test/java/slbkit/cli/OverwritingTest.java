package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import slbkit.stub.SlbStub;

/** No command overwrites a file that the kit did not write, and a known difference stays known in every view. */
class OverwritingTest {

    private static final String RULE = "CreateVServerGroup/reply/Weight";

    @TempDir
    static Path run;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void a_run() {
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(new StringWriter()));
        assertThat(commandLine.execute("verify", "--only", "Common/protocol/GET", "--report", run.toString())).isZero();
    }

    @Test
    void a_report_is_not_written_over_files_of_others() throws IOException {
        foreign("index.html");
        rejected("--report: ", "verify", "--only", "Common/protocol/GET", "--report", folder.toString());
        rejected("--into: ", "report", "merge", run.toString(), "--into", folder.toString());
        rejected("--into: ", "report", "rejudge", run.toString(), "--into", folder.toString());
        Files.copy(run.resolve("report.json"), folder.resolve("report.json"));
        rejected("index.html was not written by this kit", "report", "render", folder.toString());
        assertThat(folder.resolve("index.html")).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("index.html", "report.json");
    }

    @Test
    void a_report_is_not_written_over_one_that_it_is_made_from() throws IOException {
        String before = Files.readString(run.resolve("report.json"));
        rejected("is one of the reports to read", "report", "merge", run.toString(), "--into", run.toString());
        rejected("is one of the reports to read", "report", "merge", run.resolve("report.json").toString(), "--into", run.toString());
        rejected("is one of the reports to read", "report", "rejudge", run.toString(), "--into", run.resolve(".").toString());
        assertThat(run.resolve("report.json")).hasContent(before);
    }

    @Test
    void other_files_are_not_written_over_files_of_others() throws IOException {
        String file = foreign("mine.html").toString();
        rejected("--page: ", "report", "diff", run.toString(), run.toString(), "--page", file);
        rejected("--write-baseline: ", "verify", "--only", "Common/protocol/GET", "--report", folder.resolve("r").toString(),
                "--write-baseline", file);
        rejected("--write-proof: ", "strength", "--report", folder.resolve("s").toString(), "--write-proof", file);
        foreign("matrix.html");
        rejected("--report: ", "strength", "--only", "none", "--report", folder.toString());
        assertThat(Path.of(file)).hasContent("mine");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void a_known_difference_ends_with_0_and_a_renewed_baseline_keeps_its_reason() throws IOException {
        Path baseline = folder.resolve("known.yaml");
        try (SlbStub stub = SlbStub.builder().defect(RULE + "/null").start()) {
            Path profile = Files.writeString(folder.resolve("t.yaml"), """
                    endpoint: %s
                    fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
                    capabilities: [describe, delete]
                    """.formatted(stub.url()));
            String[] verify = {"verify", "--target", profile.toString(), "--only", RULE, "--report",
                folder.resolve("r").toString(), "--quiet", "--baseline", baseline.toString()};
            Files.writeString(baseline, "[]");
            assertThat(run(with(verify, "--write-baseline", baseline.toString()))).isEqualTo(1);
            Files.writeString(baseline, Files.readString(baseline).replaceFirst("known since [^\"]*", "ticket 7"));
            assertThat(run(with(verify, "--write-baseline", baseline.toString()))).isZero();
            assertThat(baseline).content().contains("reason: \"ticket 7\"");
            assertThat(folder.resolve("r/junit.xml")).content().contains("failures=\"0\"").contains("known difference: ticket 7");

            Files.writeString(baseline, Files.readString(baseline).replace("has the type null", "is missing"));
            out.getBuffer().setLength(0);
            assertThat(run(verify)).isEqualTo(1);
            assertThat(out.toString()).startsWith("--baseline: " + RULE + ": differs in another way");
        }
    }

    private Path foreign(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "mine");
    }

    private void rejected(String named, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(named).doesNotContain("Exception");
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    private int run(String... arguments) {
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
