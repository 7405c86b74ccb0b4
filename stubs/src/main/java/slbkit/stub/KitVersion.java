package slbkit.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the kit and the commit it was built from, as {@code --version} of every command prints them. */
public final class KitVersion implements IVersionProvider {

    private static final Properties BUILD = build();

    /** The version, such as 0.1.0. */
    public static String version() {
        return BUILD.getProperty("version", "");
    }

    /** The commit in short; empty where it was not built from a repository. */
    public static String commit() {
        String commit = BUILD.getProperty("commit", "");
        return commit.startsWith("$") ? "" : commit;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"${ROOT-COMMAND-NAME} %s (commit %s)".formatted(
                version(), commit().isEmpty() ? "unknown" : commit())};
    }

    private static Properties build() {
        Properties properties = new Properties();
        try (InputStream in = KitVersion.class.getResourceAsStream("build.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
