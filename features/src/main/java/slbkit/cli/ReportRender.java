package slbkit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.report.ConformanceReport;
import slbkit.report.ExitCode;
import slbkit.report.IncompleteRecord;
import slbkit.report.ReportJson;
import slbkit.report.view.ConsoleSummary;
import slbkit.report.view.EarlierRuns;
import slbkit.report.view.ReportFolder;
import slbkit.suite.KilledRun;

/** Makes the views of old records again, as this version makes them. */
@Command(
        name = "render",
        description = "Make the page and the other views again from the record in each folder. If a run was killed, first make "
                + "the report from its incomplete record.",
        exitCodeList = {"0:The views were made.", "1:A killed run's report has a rule that differs.",
            "2:A record cannot be read, or a file that the kit did not write would be overwritten.",
            "3:A killed run's report has nothing that differs; such a run never ends with 0."})
final class ReportRender extends KitCommand {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "A report folder.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--earlier", paramLabel = "DIR", arity = "1..*",
            description = "The report of an earlier run; repeatable. The page shows what changed since the newest, "
                    + "and the earlier verdicts of every rule. Name the folders to render before it.")
    private List<Path> earlier = new ArrayList<>();

    @Override
    public Integer call() {
        EarlierRuns before = EarlierRuns.of(earlier.stream().map(folder -> () -> ReportJson.readFrom(folder)));
        // a record that cannot be read is not taken for a file that somebody else wrote
        folders.stream().filter(folder -> !IncompleteRecord.liesIn(folder)).forEach(ReportJson::readFrom);
        folders.stream().filter(Files::exists).forEach(folder -> ReportFolder.checkWritable("report render", ReportFolder.of(folder)));
        int exitCode = ExitCode.FINE;
        for (Path folder : folders) {
            exitCode = Math.max(exitCode, ended(folder));
        }
        List<ConformanceReport> records = folders.stream().map(ReportJson::readFrom).toList();
        for (int i = 0; i < records.size(); i++) {
            Path folder = ReportFolder.of(folders.get(i));
            ReportFolder.render(records.get(i), before, folder);
            out().println(folder.resolve("index.html"));
        }
        return exitCode;
    }

    /** If a killed run left an incomplete record, make a report of it, with an exit code that is not 0. */
    private int ended(Path folder) {
        return KilledRun.reported(folder).map(report -> {
            ConsoleSummary.lines(report, folder.resolve("index.html").toString())
                    .forEach(out()::println);
            return ExitCode.of(report, false);
        }).orElse(ExitCode.FINE);
    }
}
