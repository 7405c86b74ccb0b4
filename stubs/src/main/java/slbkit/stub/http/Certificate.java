package slbkit.stub.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key and its certificate, in a key store.
 *
 * @param keystore the PKCS12 or JKS file
 * @param password the password of the store and of the key
 * @param pem the certificate, for clients to trust
 */
public record Certificate(Path keystore, String password, String pem) {

    private static final String PASSWORD = "changeit";
    private static final int SECONDS = 60;

    /**
     * Take the certificate of a key store.
     *
     * @throws IllegalArgumentException if it cannot be opened or holds no key; the message is one line
     */
    public static Certificate of(Path keystore, String password) {
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new Certificate(keystore, password, pem(store.getCertificate(alias)));
                }
            }
            throw new IllegalArgumentException("keystore: " + keystore + ": holds no private key; name one that does");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "keystore: " + keystore + ": " + (Files.isReadable(keystore)
                            ? "cannot be opened with this password; name a PKCS12 file and its password,"
                                    + " to the command in SLB_STUB_KEYSTORE_PASSWORD"
                            : "cannot be read; name a PKCS12 file"), e);
        }
    }

    /**
     * Make a certificate for this machine's loopback names, with the keytool of this Java.
     *
     * @throws IllegalStateException if there is no keytool or it fails
     */
    public static Certificate made() {
        try {
            Path folder = Files.createTempDirectory("slb-stub");
            Path keystore = folder.resolve("slb-stub.p12");
            folder.toFile().deleteOnExit();
            // Registered last, deleted first.
            keystore.toFile().deleteOnExit();
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC",
                    "-genkeypair", "-alias", "slb-stub", "-keyalg", "EC", "-groupname", "secp256r1",
                    "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                    "-validity", "365", "-storetype", "PKCS12", "-storepass", PASSWORD,
                    "-keystore", keystore.toString()));
            return of(keystore, PASSWORD);
        } catch (IOException e) {
            throw new IllegalStateException("no certificate can be made here; name a key store of your own", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a certificate was made", e);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IllegalStateException("keytool made no certificate; name a key store of your own");
        }
    }

    private static String pem(java.security.cert.Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return keystore.toString();
    }
}
