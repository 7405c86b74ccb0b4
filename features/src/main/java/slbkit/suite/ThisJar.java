package slbkit.suite;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar to run a rule again, as a path from the folder where the run was started. */
public final class ThisJar {

    private static final String NAME = "slb-conformance.jar";

    private ThisJar() {
    }

    /** Its name; slb-conformance.jar where it is not known. */
    public static String name() {
        try {
            Path code = Path.of(ThisJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            String base = System.getProperty("slb.base");
            return name(code, System.getProperty("java.class.path"), Path.of(base == null ? "" : base).toAbsolutePath());
        } catch (URISyntaxException e) {
            return NAME;
        }
    }

    /**
     * Its name.
     *
     * @param code where this class comes from
     * @param classPath the class path of Java: only the jar, or in a build many folders, beside which the jar is
     * @param base the folder of the user
     */
    static String name(Path code, String classPath, Path base) {
        Path jar = classPath.endsWith(".jar") && Path.of(classPath).toAbsolutePath().equals(code)
                ? code : code.resolveSibling(NAME);
        if (!Files.isRegularFile(jar)) {
            return NAME;
        }
        return jar.startsWith(base) ? base.relativize(jar).toString() : jar.toString();
    }
}
