package slbkit.benchmark.stub;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a server is started.
 *
 * @param name what it is called in the tables
 * @param java the Java it runs on
 * @param jvm flags for the JVM
 * @param jar the jar it is
 * @param arguments its arguments, without the port
 */
record Server(String name, Path java, List<String> jvm, Path jar, List<String> arguments) {

    static Server of(String name, Path jar, String... arguments) {
        return new Server(name, Path.of(System.getProperty("java.home"), "bin", "java"), List.of(), jar,
                List.of(arguments));
    }

    Server named(String other) {
        return new Server(other, java, jvm, jar, arguments);
    }

    Server with(String... more) {
        return new Server(name, java, jvm, jar, Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    Server withJvm(List<String> flags) {
        return new Server(name, java, flags, jar, arguments);
    }
}
