package slbkit.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import slbkit.catalogue.Catalogue;
import slbkit.contract.Contract;
import slbkit.contract.PackagedFiles;
import slbkit.report.ConformanceReport;
import slbkit.report.SuiteProof;
import slbkit.rpc.Digests;
import slbkit.stub.KitVersion;

/** The identity of this suite: version, commit, a digest of everything it judges by, and the proof of its rules. */
public final class SuiteInfo {

    private static final String PROOF = Catalogue.ROOT + "proof.json";

    private SuiteInfo() {
    }

    /** The suite as a record names it. */
    public static ConformanceReport.Suite packaged() {
        return new ConformanceReport.Suite(
                "slb-conformance", KitVersion.version(), KitVersion.commit(), procedure(), proof());
    }

    /** The packaged proof; null if there is none. It is not a part of the procedure, because it depends on the procedure. */
    private static SuiteProof proof() {
        try (InputStream in = SuiteInfo.class.getClassLoader().getResourceAsStream(PROOF)) {
            return in == null ? null : SuiteProof.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over the features and the contract files, each with its name. It does not cover the code that judges. */
    static String procedure() {
        MessageDigest digest = Digests.sha256();
        List<String> files = new ArrayList<>(Contract.documented().files());
        Catalogue.features().forEach(f -> files.add(Catalogue.ROOT + f));
        for (String file : files) {
            digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(PackagedFiles.bytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
