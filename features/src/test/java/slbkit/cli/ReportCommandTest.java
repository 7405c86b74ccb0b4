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
import slbkit.report.ReportJson;
import tools.jackson.databind.json.JsonMapper;

/** What the report command makes of records, good and bad. */
class ReportCommandTest {

    @TempDir
    static Path runs;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void two_runs() {
        for (String member : new String[] {"Weight", "Port"}) {
            CommandLine commandLine = SlbConformance.commandLine(variable -> null);
            commandLine.setOut(new PrintWriter(new StringWriter()));
            assertThat(commandLine.execute("verify", "--only", "CreateVServerGroup/reply/" + member + ".echo",
                    "--report", runs.resolve(member).toString())).isZero();
        }
    }

    @Test
    void render_makes_the_views_again_from_the_record() throws IOException {
        copyRecord("Weight", folder);
        assertThat(run("report", "render", folder.toString(), "--earlier", runs.resolve("Port").toString())).isZero();
        assertThat(folder.toFile().list()).contains("index.html", "junit.xml", "badge.svg", "summary.md");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("id=\"changes\"");
        assertThat(folder.resolve("report.json")).hasSameTextualContentAs(runs.resolve("Weight/report.json"));
    }

    @Test
    void render_takes_many_earlier_runs_and_tells_each_rules_history() throws IOException {
        copyRecord("Weight", folder);
        assertThat(run("report", "render", folder.toString(), "--earlier", at("Weight"), at("Port"))).isZero();
        assertThat(Files.readString(folder.resolve("index.html"))).contains("class=\"history\"");
        rejected("holds no report.json", "report", "render", folder.toString(), "--earlier", at("Port"), runs.toString());
    }

    @Test
    void diff_of_a_run_with_itself_finds_nothing() {
        assertThat(run("report", "diff", at("Weight"), at("Weight"))).isZero();
        assertThat(out.toString()).endsWith("no change" + System.lineSeparator());
    }

    @Test
    void diff_ends_with_1_where_something_got_worse_and_says_it_in_json_and_on_a_page() throws IOException {
        String record = Files.readString(runs.resolve("Weight/report.json"));
        Files.writeString(folder.resolve("report.json"), record.replaceFirst(
                "(\"id\" ?: ?\"CreateVServerGroup/reply/Weight.echo\"[^}]*}[^}]*)\"verdict\" ?: ?\"conforms\"",
                "$1\"verdict\" : \"differs\""));
        Path page = folder.resolve("diff.html");
        assertThat(run("report", "diff", at("Weight"), folder.toString(), "--format", "json", "--page",
                page.toString())).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(out.toString()).at("/rules/0/kind").asString()).isEqualTo("worse");
        assertThat(page).content().contains("CreateVServerGroup/reply/Weight.echo");
    }

    @Test
    void diff_rejects_another_procedure_unless_told_to() throws IOException {
        String record = Files.readString(runs.resolve("Weight/report.json"));
        Files.writeString(folder.resolve("report.json"),
                record.replaceFirst("(\"procedure\" ?: ?\")[^\"]*", "$1another"));
        assertThat(run("report", "diff", at("Weight"), folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("different procedures", "another", "--across-procedures");
        assertThat(run("report", "diff", at("Weight"), folder.toString(), "--across-procedures")).isZero();
    }

    @Test
    void merge_joins_shards_into_one_report() {
        assertThat(run("report", "merge", at("Weight"), at("Port"), "--into", folder.toString())).isZero();
        assertThat(out.toString()).contains("conformant: 2 of 2 rules conform");
        assertThat(ReportJson.readFrom(folder).summary().selected()).isEqualTo(2);
        assertThat(folder.resolve("index.html")).exists();
    }

    @Test
    void bad_input_is_named_in_one_line_and_ends_with_2() throws IOException {
        String record = Files.readString(runs.resolve("Weight/report.json"));
        Files.writeString(folder.resolve("cut.json"), record.substring(0, 2000));
        Files.writeString(folder.resolve("foreign.json"), "{}");
        Files.writeString(folder.resolve("future.json"), record.replaceFirst("\"conforms\"", "\"shines\""));
        Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
        rejected("does not exist", "report", "render", folder.resolve("none").toString());
        rejected("holds no report.json", "report", "render", folder.toString());
        rejected("is not whole JSON", "report", "diff", folder.resolve("cut.json").toString(), at("Port"));
        rejected("is not a record", "report", "merge", folder.resolve("foreign.json").toString(), "--into", "x");
        rejected("this version cannot read", "report", "render", folder.resolve("future.json").toString());
        rejected("is not text", "report", "render", folder.resolve("binary.json").toString());
        rejected("given twice", "report", "merge", at("Port"), at("Port"), "--into", folder.toString());
        rejected("--into: ", "report", "merge", at("Port"), "--into", folder.resolve("cut.json").toString());
        rejected("holds no report.json", "verify", "--earlier", folder.toString());
        rejected("--report: ", "verify", "--report", folder.resolve("cut.json").toString());
    }

    private void rejected(String trouble, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(trouble).isEqualTo(2);
        assertThat(err.toString().strip()).contains(trouble).doesNotContain("\n", "Exception");
    }

    private static void copyRecord(String run, Path to) throws IOException {
        Files.copy(runs.resolve(run).resolve("report.json"), to.resolve("report.json"));
    }

    private static String at(String run) {
        return runs.resolve(run).toString();
    }

    private int run(String... arguments) {
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
