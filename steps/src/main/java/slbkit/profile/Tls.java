package slbkit.profile;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whom an https endpoint is trusted by.
 *
 * @param caFile a PEM file of certificates to trust besides the usual ones; null for none
 * @param insecure whether every certificate is accepted; shown in the report
 */
public record Tls(String caFile, boolean insecure) {

    static final Tls USUAL = new Tls(null, false);

    public Tls {
        if (caFile != null && !Files.isRegularFile(Path.of(caFile))) {
            throw new ProfileException("tls.ca-file: there is no file " + caFile + "; name a PEM file");
        }
    }
}
