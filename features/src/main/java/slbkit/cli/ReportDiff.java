package slbkit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.report.ConformanceReport;
import slbkit.report.ExitCode;
import slbkit.report.OwnFile;
import slbkit.report.ReportJson;
import slbkit.report.UnusableException;
import slbkit.report.compare.Comparison;
import slbkit.report.compare.Procedures;
import slbkit.report.view.ComparisonPage;
import slbkit.report.view.ComparisonText;

/** Compares two runs; ends with 1 if the later one is worse. */
@Command(
        name = "diff",
        description = "Compare two runs: which rules changed their verdict, code or message.",
        exitCodeList = {"0:Nothing got worse.", "1:A rule got worse.", "2:The records cannot be compared.",
            ExitCodes.KIT_FAULT})
final class ReportDiff extends KitCommand {

    enum Format { TEXT, JSON }

    @Parameters(index = "0", paramLabel = "OLD", description = "The report folder of the earlier run.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The report folder of the later run.")
    private Path now;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "The format of the output (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--page", paramLabel = "FILE", description = "Also write the comparison as an HTML page.")
    private Path page;

    @Option(names = "--across-procedures",
            description = "Also compare runs that were judged by different features, schemas or rules.")
    private boolean acrossProcedures;

    @Override
    public Integer call() {
        ConformanceReport before = ReportJson.readFrom(old);
        ConformanceReport after = ReportJson.readFrom(now);
        if (page != null && Files.isDirectory(page)) {
            throw new UnusableException("--page: %s is a folder; name a file".formatted(page));
        }
        if (page != null) {
            OwnFile.require("--page", page, "SLB conformance compared</title>");
        }
        if (!acrossProcedures) {
            Procedures.requireSame(before, after);
        }
        Comparison comparison = Comparison.of(before, after);
        if (page != null) {
            ComparisonPage.write(comparison, page);
        }
        print(comparison);
        return comparison.worse() ? ExitCode.DIFFERS : ExitCode.FINE;
    }

    private void print(Comparison comparison) {
        if (format == Format.JSON) {
            out().println(comparison.json());
        } else {
            print(ComparisonText.lines(comparison));
        }
    }
}
