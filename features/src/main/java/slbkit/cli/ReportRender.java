package slbkit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import slbkit.report.ConformanceReport;
import slbkit.report.ReportJson;
import slbkit.report.view.EarlierRuns;
import slbkit.report.view.ReportFolder;

/** Makes the views of old records again, as this version makes them. */
@Command(name = "render", description = "Make the page and the other views again from the record in each folder.")
final class ReportRender implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "A report folder.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--earlier", paramLabel = "DIR", arity = "1..*",
            description = "The report of an earlier run; repeatable. The page shows what changed since the newest, "
                    + "and what each said of every rule. Name the folders to render before it.")
    private List<Path> earlier = new ArrayList<>();

    @Override
    public Integer call() {
        EarlierRuns before = EarlierRuns.of(earlier.stream().map(folder -> () -> ReportJson.readFrom(folder)));
        List<ConformanceReport> records = folders.stream().map(ReportJson::readFrom).toList();
        for (int i = 0; i < records.size(); i++) {
            Path given = folders.get(i);
            Path folder = Files.isDirectory(given) ? given : given.toAbsolutePath().getParent();
            ReportFolder.checkWritable(folder);
            ReportFolder.render(records.get(i), before, folder);
            spec.commandLine().getOut().println(folder.resolve("index.html"));
        }
        return 0;
    }
}
