package slbkit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.report.AtomicFile;
import slbkit.report.Attestation;
import slbkit.report.ExitCode;
import slbkit.report.OwnFile;
import slbkit.report.ReportJson;
import slbkit.report.UnusableException;
import slbkit.report.view.ReportFolder;

/** Writes a run as a statement that others can check. */
@Command(
        name = "attest",
        description = "Write the run as an in-toto test-result statement, attestation.json beside the report; with a key, signed "
                + "in a DSSE envelope.",
        exitCodeList = {"0:The statement was written, whatever it says.", ExitCodes.NEVER_1,
            "2:The record or the key cannot be read, or a file that the kit did not write would be overwritten.", ExitCodes.KIT_FAULT})
final class ReportAttest extends KitCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "The report folder.")
    private Path folder;

    @Option(names = "--key", paramLabel = "FILE",
            description = "A private key, PEM with PKCS #8: Ed25519, or ECDSA on the curve P-256.")
    private Path key;

    @Override
    public Integer call() {
        Path home = ReportFolder.of(folder);
        Path file = home.resolve(Attestation.FILE);
        OwnFile.require("report attest", file, Attestation.MARK);
        if (key != null && !Files.isReadable(key)) {
            throw new UnusableException("--key: %s cannot be read; name a PEM file with a private key".formatted(key));
        }
        try {
            Attestation attestation = Attestation.of(ReportJson.readFrom(folder), Files.readAllBytes(home.resolve("report.json")));
            AtomicFile.write(file, key == null ? attestation.statement() : attestation.signed(Files.readString(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("report attest: a file cannot be read", e);
        }
        out().println(file);
        return ExitCode.FINE;
    }
}
