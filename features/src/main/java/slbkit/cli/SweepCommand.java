package slbkit.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import slbkit.cleanup.Sweep;
import slbkit.health.FirstContact;
import slbkit.profile.ProfileException;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.report.ExitCode;
import slbkit.suite.FolderLock;

/** Deletes what interrupted runs left behind. */
@Command(name = "sweep", description = "Delete what interrupted runs left on a target, and restore default server groups, as their ledger shows.",
        exitCodeList = {"0:Nothing is left.", "1:Something could not be deleted or restored.", ExitCodes.USAGE,
            "3:The target could not be reached."})
final class SweepCommand extends KitCommand {

    @Option(names = "--target", paramLabel = "FILE", required = true, description = "The target's profile.")
    private Path target;

    @Option(names = "--report", paramLabel = "DIR", defaultValue = "conformance",
            description = "The report folder whose ledger is swept (${DEFAULT-VALUE}).")
    private Path report;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Path ledger = report.resolve("ledger.jsonl");
        if (!Files.isRegularFile(ledger)) {
            throw new ProfileException("--report: there is no ledger in %s; name the report folder of the run"
                    .formatted(report));
        }
        TargetProfile profile = new ProfileReader().read(target);
        FolderLock lock = FolderLock.of(report);
        try {
            return reported(Sweep.of(profile, ledger), profile, out);
        } finally {
            lock.close();
        }
    }

    private int reported(Sweep.Result result, TargetProfile profile, PrintWriter out) {
        if (result.contact().kind() != FirstContact.Kind.TARGET) {
            out.println(result.contact().message());
            return result.contact().kind() == FirstContact.Kind.NO_TARGET ? ExitCode.NO_RUN : ExitCode.USAGE;
        }
        int done = result.deleted().size() + result.restored().size() + result.left().size();
        if (done == 0 && !result.elsewhere().isEmpty()) {
            throw new ProfileException("--target: the ledger in %s shows nothing left on %s, but on %s; name that target's profile"
                    .formatted(report, profile.endpoint(), String.join(", ", result.elsewhere())));
        }
        result.deleted().forEach(id -> out.println("deleted " + id));
        result.restored().forEach(id -> out.println("members and weights put back in the default server group of " + id));
        result.left().forEach(id -> out.println("left    " + id));
        result.elsewhere().forEach(url -> out.println("not touched: what the ledger shows as left on " + url));
        out.printf("%s deleted, %s restored, %s left%n", result.deleted().size(), result.restored().size(), result.left().size());
        return result.left().isEmpty() ? 0 : 1;
    }
}
