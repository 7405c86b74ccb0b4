package slbkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;

/**
 * Operations are data: no class names one, whether by itself, in a sentence, or at the beginning of a rule id. What the
 * kit knows of an operation stands in its contract file, so that a new one needs no change of code.
 */
class OperationNamesTest {

    private static final Map<String, Set<String>> NAMED = namedByClass();

    @Test
    void no_class_names_an_operation() {
        assertThat(NAMED)
                .as("classes that name operations; let them read from the contract what they know of them").isEmpty();
    }

    @Test
    void literals_and_parts_of_concatenations_are_found() throws IOException {
        String rule = "CreateVServerGroup/behaviour/" + NAMED.size();
        assertThat(rule + " and slb:SetBackendServers").isNotEmpty();
        try (InputStream self = OperationNamesTest.class.getResourceAsStream("OperationNamesTest.class")) {
            assertThat(operationsIn(strings(self))).contains("CreateVServerGroup", "SetBackendServers");
        }
        assertThat(operationsIn(Stream.of("SetBackendServersOf", "/CreateVServerGroups", "Create"))).isEmpty();
    }

    private static Map<String, Set<String>> namedByClass() {
        List<Path> classes = Stream.of("schemas", "stubs", "reports", "steps", "features")
                .map(module -> Path.of("..", module, "target", "classes"))
                .flatMap(OperationNamesTest::classFiles).toList();
        assertThat(classes).hasSizeGreaterThan(200);
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Path file : classes) {
            Set<String> operations = operationsIn(strings(file));
            if (!operations.isEmpty()) {
                named.computeIfAbsent(outermost(file), any -> new TreeSet<>()).addAll(operations);
            }
        }
        return named;
    }

    private static Stream<Path> classFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize).filter(f -> f.toString().endsWith(".class")).sorted().toList().stream()
                    .map(root::resolve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outermost(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(path.indexOf("/classes/") + "/classes/".length())
                .replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.');
    }

    private static Set<String> operationsIn(Stream<String> strings) {
        return strings.flatMap(text -> Stream.of(text.split("[^A-Za-z0-9]+")))
                .filter(Contract.documented()::isInApi)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> strings(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return strings(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The string constants of a class file's pool (chapter 4.4 of the JVM specification). */
    private static Stream<String> strings(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8); // the magic number and the version
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> constants = new TreeSet<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 8 -> constants.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or a double takes two places
                }
                default -> throw new IOException("a class file has no constant of tag " + tag);
            }
        }
        return constants.stream().map(texts::get);
    }
}
