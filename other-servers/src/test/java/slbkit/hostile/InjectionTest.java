package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import slbkit.cleanup.LedgerLine;
import slbkit.hostile.HostileServer.Asked;
import tools.jackson.databind.json.JsonMapper;

/** Script, markup, terminal sequences, line breaks and paths in all that a target says: nothing obeys them. */
@Tag("thorough")
class InjectionTest {

    private static final String LONG = "A".repeat(100_000);
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]></failure><testcase name=\"made-up\"/>",
            "\u001b[2J\u001b[31mred\u0007\u009b1m",
            "first\r\nconformant: 311 of 311 rules conform\n::error::made up",
            "../../../../tmp/slbkit-injected",
            "/dev/stdout",
            "`$(touch injected)` | [click](javascript:alert(1)) @everyone <!-- ",
            "\u202egnp.exe\u2028\u0000",
            LONG);

    @TempDir
    Path folder;

    private String printed;

    @BeforeEach
    void a_run_against_a_target_that_injects() throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.that(InjectionTest::inject)) {
            Path profile = Files.writeString(folder.resolve("target.yaml"), """
                    endpoint: %s
                    fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}], default-servers: [i-8, i-9]}
                    capabilities: [describe, delete]
                    """.formatted(server.url()));
            ChildRun run = ChildRun.of(folder.resolve("console"), Map.of(), "verify", "--target", profile.toString(),
                    "--report", folder.resolve("report").toString(), "--only", "*/behaviour/*", "--only", "*/reply/*");
            printed = run.printed();
            assertThat(run.exitCode()).as(printed).isEqualTo(1);
        }
    }

    @Test
    void is_inert_wherever_it_is_written() throws Exception {
        the_console();
        the_ledger();
        junit_xml_and_badge();
        the_page();
        the_summary();
        names_of_files();
    }

    private void the_console() {
        assertThat(printed).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2028]");
        assertThat(printed.lines()).noneMatch(line -> line.startsWith("conformant") || line.startsWith("::"));
        assertThat(printed).doesNotContain("\tat ").hasSizeLessThan(200_000);
    }

    private void the_ledger() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("report/ledger.jsonl"));
        assertThat(lines).isNotEmpty();
        JsonMapper json = new JsonMapper();
        assertThat(lines).allSatisfy(line -> {
            assertThat(json.readTree(line).path("event").asString())
                    .isIn(Stream.of(LedgerLine.Event.values()).map(Enum::name).toArray());
            assertThat(line).hasSizeLessThan(40_000);
        });
    }

    private void junit_xml_and_badge() throws Exception {
        assertThat(elements("junit.xml")).isSubsetOf(
                "testsuite", "testcase", "failure", "error", "skipped", "system-out");
        assertThat(names("junit.xml")).isNotEmpty().doesNotContain("made-up");
        assertThat(elements("badge.svg")).doesNotContain("script", "img", "foreignObject");
    }

    private Set<String> elements(String file) throws Exception {
        return each(file, Element::getTagName);
    }

    private Set<String> names(String file) throws Exception {
        return each(file, element -> element.getAttribute("name"));
    }

    private Set<String> each(String file, Function<Element, String> what) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(folder.resolve("report").resolve(file).toFile()).getElementsByTagName("*");
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add(what.apply((Element) nodes.item(i)));
        }
        return found;
    }

    /** What a browser makes of it is looked at in the tests of the reports; here, what bytes it gets. */
    private void the_page() throws IOException {
        String page = Files.readString(folder.resolve("report/index.html"));
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img");
        assertThat(page).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f\\u0080-\\u009f\\u202a-\\u202e\\u2028]");
        assertThat(page).hasSizeLessThan(20_000_000);
    }

    private void the_summary() throws IOException {
        String outsideCode = Files.readString(folder.resolve("report/summary.md"))
                .replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "");
        assertThat(outsideCode).doesNotContain("<", "javascript", "@everyone", "\u001b", "$(");
    }

    private void names_of_files() {
        assertThat(folder.resolve("report").toFile().list()).containsExactlyInAnyOrder("index.html", "report.json",
                "report.schema.json", "junit.xml", "badge.svg", "summary.md", "ledger.jsonl", ".lock");
        assertThat(Path.of("/tmp/slbkit-injected")).doesNotExist();
        assertThat(Path.of("injected")).doesNotExist();
    }

    private static void inject(Asked asked, OutputStream out) throws IOException {
        String payload = PAYLOADS.get(asked.number() % PAYLOADS.size());
        String text = new JsonMapper().writeValueAsString(payload);
        String header = payload.replaceAll("[\\r\\n]", " ").substring(0, Math.min(payload.length(), 2000));
        boolean rejects = asked.number() % 3 == 2;
        byte[] body = (rejects || asked.number() < 2
                ? "{\"RequestId\": %1$s, \"Code\": %1$s, \"Message\": %1$s, %1$s: %1$s}"
                : """
                {"RequestId": %1$s, "VServerGroupId": %1$s, "MasterSlaveServerGroupId": %1$s, %1$s: %1$s,
                 "BackendServers": {"BackendServer": [{"ServerId": %1$s, "Port": %1$s, "Type": %1$s, "Weight": 1}]},
                 "MasterSlaveBackendServers": {"MasterSlaveBackendServer": [{"ServerId": %1$s, "Port": 1}]}}
                """).formatted(text).getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 %s\r\nContent-Type: application/json\r\nX-Said: %s\r\nX-%s: 1\r\nContent-Length: %d\r\n\r\n")
                .formatted(rejects ? "400 Bad Request" : "200 OK", header, header.replaceAll("[: ]", "."), body.length)
                .getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }
}
