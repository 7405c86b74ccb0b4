package slbkit.stub.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.PackagedFiles;
import slbkit.rpc.Digests;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page for people at {@code /}. One file with everything in it; what changes it asks the admin API for, and
 * puts on the page as text, never as HTML.
 */
final class Page {

    private static final String FOLDER = "slbkit/stub/page/";

    /** Read and put together when the first browser comes, not when the stub starts. */
    private static final class Whole {
        private static final RenderedReply REPLY = build();
    }

    private Page() {
    }

    /** A browser opens {@code /}; a caller that names an operation, rightly or wrongly, is not a browser. */
    static boolean isAskedFor(Call call) {
        return call.method().equals("GET")
                && call.path().equals("/")
                && call.query().pairs().isEmpty()
                && call.header("x-acs-action").isEmpty()
                && call.header("Authorization").isEmpty()
                && call.header("Accept").filter(a -> a.toLowerCase(Locale.ROOT).contains("text/html")).isPresent();
    }

    static RenderedReply reply() {
        return Whole.REPLY;
    }

    private static RenderedReply build() {
        String style = PackagedFiles.text(FOLDER + "page.css");
        String script = PackagedFiles.text(FOLDER + "page.js");
        String html = PackagedFiles.text(FOLDER + "page.html")
                .replace("/*style*/", style)
                .replace("/*script*/", script)
                .replace("/*contract*/", contract());
        return new RenderedReply(200, headers(style, script), html.getBytes(StandardCharsets.UTF_8));
    }

    /** Only this style and this script count, whatever else might find its way into the page. */
    private static Map<String, String> headers(String style, String script) {
        return Map.of(
                "Content-Type", "text/html;charset=utf-8",
                "Cache-Control", "no-store",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy",
                ("default-src 'none'; script-src %s; style-src %s; connect-src 'self'; img-src data:;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                        .formatted(Digests.policySource(script), Digests.policySource(style)));
    }

    private static String contract() {
        Contract contract = Contract.documented();
        List<String> around = Stream.concat(
                        contract.groups().stream().flatMap(kind -> kind.operations().values().stream()),
                        contract.tagging().operations().values().stream().sorted())
                .filter(name -> contract.operation(name).isEmpty())
                .toList();
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "version", contract.version(), "operations", contract.operations(), "around", around))
                .replace("<", "\\u003c");
    }
}
