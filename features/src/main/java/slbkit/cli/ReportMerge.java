package slbkit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.report.ConformanceReport;
import slbkit.report.ExitCode;
import slbkit.report.ReportJson;
import slbkit.report.merge.Shards;
import slbkit.report.view.ConsoleSummary;
import slbkit.report.view.ReportFolder;

/** Joins the reports of shards into one; the exit code is that of a single run of all rules. */
@Command(
        name = "merge",
        description = "Join the reports of shards (verify --shard K/N) into one report.",
        exitCodeList = {ExitCodes.FINE, ExitCodes.DIFFERS, "2:The reports do not belong together.", ExitCodes.KIT_FAULT})
final class ReportMerge extends KitCommand {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The report folder of a shard.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "The folder for the joined report.")
    private Path into;

    @Option(names = "--strict", description = "Also fail if not everything could be verified.")
    private boolean strict;

    @Override
    public Integer call() {
        ConformanceReport joined = Shards.join(folders.stream().map(ReportJson::readFrom).toList());
        ReportFolder.requireNoSource("--into", into, folders);
        ReportFolder.checkWritable("--into", into);
        ReportFolder.write(joined, into);
        print(ConsoleSummary.lines(joined, into.resolve("index.html").toString()));
        return ExitCode.of(joined, strict);
    }
}
