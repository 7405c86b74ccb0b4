package slbkit.benchmark.suite;

import java.nio.file.Path;

/** The Java that runs this. */
final class Java {

    static final String ITSELF = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {
    }
}
