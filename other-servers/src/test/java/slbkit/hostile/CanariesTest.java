package slbkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.hostile.HostileServer.Asked;

/** A target that echoes all it knows, in every disguise: not one byte of it is written anywhere. */
@Order(6) // the longest first
class CanariesTest {

    private static final String ID = "LTAI5tCanaryKeyId9274016";
    /** No word of it stands in a record: after an id that ends with 3d42b, "testStep" was found as "=4+tests". */
    private static final String SECRET = "c4n4ry/S3cret+0nly=4+kwjzx/77";
    private static final String TOKEN = "STS.c4n4ry/T0ken+very&long==/9274016385+kqzwxjvyhbf";
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([^& \\r\\n]+)");

    @TempDir
    Path folder;

    private final Set<String> signatures = ConcurrentHashMap.newKeySet();
    private final Set<String> worn = ConcurrentHashMap.newKeySet();

    @Test
    @Tag("thorough")
    void nothing_that_a_target_echoes_is_written() throws IOException, InterruptedException {
        assertEchoesUnwritten("rpc", "SetBackendServers/re*");
    }

    @ParameterizedTest
    @CsvSource({"rpc, */behaviour/*", "acs3, */behaviour/*", "rpc, Common/*", "acs3, Common/*"})
    @Tag("thorough")
    void nor_in_a_long_run(String scheme, String rules) throws IOException, InterruptedException {
        assertEchoesUnwritten(scheme, rules);
    }

    private void assertEchoesUnwritten(String scheme, String rules) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.that(this::echo)) {
            ChildRun run = run(server, scheme, rules);
            assertThat(run.exitCode()).as(run.printed()).isEqualTo(1);
            assertThat(worn).as("of %d requests", server.requests()).hasSize(2 * Disguise.values().length);
        }
        assertThat(folder.resolve("report/report.json")).content().contains("****");
        assertThat(folder.resolve("report/evidence/messages.ndjson")).content().contains("testStepFinished", "****");
        assertThat(folder.resolve("report/evidence/cucumber.html")).content().contains("testStepFinished", "****");
        assertNothingLeaked(scheme);
    }

    @Test
    @Tag("thorough")
    void nor_is_it_in_what_a_killed_run_leaves() throws IOException, InterruptedException {
        Path record = folder.resolve("report/incomplete.jsonl");
        try (HostileServer server = HostileServer.that(this::echo);
                ChildRun run = started(server, "rpc", "CreateVServerGroup/*")) {
            run.until(() -> ended(record) > 5).signal("KILL").ended();
        }
        assertThat(record).content().contains("{\"finding\":", "****");
        assertNothingLeaked("rpc");
    }

    private static long ended(Path record) {
        try (Stream<String> lines = Files.exists(record) ? Files.lines(record) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("{\"ended\":")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("thorough")
    void a_target_that_rejects_the_signature_and_quotes_what_was_signed() throws IOException, InterruptedException {
        assertRejectionUnwritten("acs3");
    }

    @Test
    @Tag("thorough")
    void nor_under_the_other_scheme() throws IOException, InterruptedException {
        assertRejectionUnwritten("rpc");
    }

    private void assertRejectionUnwritten(String scheme) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.that((asked, out) -> reject(asked, out, Disguise.PLAIN))) {
            ChildRun run = run(server, scheme, "*");
            assertThat(run.exitCode()).as(run.printed()).isEqualTo(2);
            assertThat(run.printed()).contains("auth: the target rejected the credentials").contains("****");
        }
        assertNothingLeaked(scheme);
    }

    @Test
    void the_search_finds_what_is_there() throws IOException {
        Canaries canaries = new Canaries();
        canaries.add(SECRET, 8);
        for (Disguise disguise : Disguise.values()) {
            Path leak = Files.createDirectories(folder.resolve(disguise.name()));
            Files.writeString(leak.resolve("leak.txt"), "amid " + disguise.of(SECRET.substring(12, 28)) + " text");
            assertThat(canaries.foundUnder(leak)).as(disguise.name()).isNotEmpty();
        }
    }

    private ChildRun run(HostileServer server, String scheme, String rules) throws IOException, InterruptedException {
        return started(server, scheme, rules).ended();
    }

    private ChildRun started(HostileServer server, String scheme, String rules) throws IOException {
        Path profile = folder.resolve("profile/target.yaml");
        Files.createDirectories(profile.getParent());
        Files.writeString(profile, """
                endpoint: %s
                auth: {scheme: %s, access-key-id: "${C_ID}", access-key-secret: "${C_SECRET}", security-token: "${C_TOKEN}"}
                fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}], default-servers: [i-8, i-9]}
                capabilities: [describe, delete, xml, signature]
                limits: {timeout: 2s}
                """.formatted(server.url(), scheme));
        return ChildRun.start(folder.resolve("console"), Map.of("C_ID", ID, "C_SECRET", SECRET, "C_TOKEN", TOKEN),
                List.of(), "verify", "--target", profile.toString(), "--report", folder.resolve("report").toString(),
                "--only", rules, "--evidence", "--parallel", "2", "--write-baseline", folder.resolve("report/known.yaml").toString());
    }

    private void assertNothingLeaked(String scheme) throws IOException {
        Canaries canaries = new Canaries();
        canaries.add(SECRET, 8);
        canaries.add(TOKEN, 8);
        canaries.add(ID, 8);
        signatures.forEach(signature -> canaries.add(signature, 12));
        assertThat(signatures).isNotEmpty();
        assertThat(canaries.foundUnder(folder)).isEmpty();
        System.out.printf("canaries: %s, %d signatures, %d bytes searched%n",
                scheme, signatures.size(), canaries.searched());
    }

    private void echo(Asked asked, OutputStream out) throws IOException {
        if (asked.number() < 2) {
            learn(asked, Disguise.PLAIN);
            Replies.json(out, "400 Bad Request", "{\"Code\": \"MissingParameter\", \"Message\": \"m\"}");
            return;
        }
        boolean rejects = asked.number() % 2 == 0;
        Disguise disguise = Disguise.values()[asked.number() / 2 % Disguise.values().length];
        worn.add(disguise + (rejects ? " rejecting" : " accepting"));
        if (rejects) {
            reject(asked, out, disguise);
        } else {
            accept(asked, out, disguise);
        }
    }

    /** A rejection with all there is in its message, and in its headers' names and values. */
    private void reject(Asked asked, OutputStream out, Disguise disguise) throws IOException {
        String known = learn(asked, disguise);
        String disguised = disguise.of(SECRET);
        String name = disguised.matches("[A-Za-z0-9]+") ? disguised : "Echo";
        byte[] body = ("{\"RequestId\": \"r-%d\", \"Code\": \"SignatureDoesNotMatch\", \"HostId\": \"%s\", \"Message\": "
                + "\"string to sign is: %s\"}").formatted(asked.number(), quoted(disguise.of(TOKEN)), quoted(known))
                .getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-%s: %s\r\nX-Token: %s\r\n"
                + "Content-Length: %d\r\n\r\n").formatted(name, inOneLine(known), inOneLine(disguise.of(TOKEN)),
                body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    /** A success whose ids are secrets. */
    private void accept(Asked asked, OutputStream out, Disguise disguise) throws IOException {
        String known = quoted(learn(asked, disguise));
        String id = quoted(disguise.of(SECRET));
        Replies.json(out, "200 OK", """
                {"RequestId": "%1$s", "VServerGroupId": "%2$s", "MasterSlaveServerGroupId": "%2$s",
                 "LoadBalancerId": "%2$s", "BackendServers": {"BackendServer": [{"ServerId": "%2$s", "Port": "%2$s",
                 "Weight": 100, "Type": "%3$s", "%2$s": 1}]}, "MasterSlaveBackendServers": {"MasterSlaveBackendServer": []}}
                """.formatted(known + asked.number(), id, quoted(disguise.of(TOKEN))));
    }

    /** The request as it came, and disguised what there is to know from it and what it was signed with. */
    private String learn(Asked asked, Disguise disguise) {
        String request = asked.head() + asked.body();
        Matcher matcher = SIGNATURE.matcher(request);
        while (matcher.find()) {
            signatures.add(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8));
        }
        return request + " " + disguise.of(SECRET + " " + TOKEN + " " + ID + " " + String.join(" ", signatures));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }

    /** In JSON; a slash may be escaped already. */
    private static String quoted(String text) {
        return text.replaceAll("\\\\(?!/)", "\\\\\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n");
    }
}
