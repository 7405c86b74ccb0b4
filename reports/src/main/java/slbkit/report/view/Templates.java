package slbkit.report.view;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import slbkit.contract.PackagedFiles;
import slbkit.rpc.Digests;

/** The packaged templates. A name that a template misspells is an error, not an empty place. */
final class Templates {

    private static final String FOLDER = "slbkit/reports/page";

    /** The style sheet of every page. */
    static final String STYLE = PackagedFiles.text(FOLDER + "/report.css");

    /** The script of the pages that have one. */
    static final String SCRIPT = PackagedFiles.text(FOLDER + "/report.js");

    private static final PebbleEngine ENGINE = engine();

    private Templates() {
    }

    /** A page of its own: with the style, a script, and a content security policy that permits only these. */
    static String page(String template, String script, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(Map.of("style", STYLE, "script", script, "seal", seal(STYLE, script)));
        return render(template, all);
    }

    /** The content security policy of a page: its one style and its one script, and nothing from anywhere. */
    static String seal(String style, String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
                .formatted(Digests.policySource(style), Digests.policySource(script));
    }

    static String render(String template, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            ENGINE.getTemplate(template).evaluate(out, values, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + template + " cannot be made", e);
        }
        return out.toString();
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix(FOLDER);
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy("markup", new MarkupEscape())
                .defaultEscapingStrategy("markup")
                .build();
    }
}
