package slbkit.report.view;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import slbkit.report.PackagedFiles;

/** The packaged templates. A name that a template misspells is an error, not an empty place. */
final class Templates {

    private static final PebbleEngine ENGINE = engine();

    private Templates() {
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
        loader.setPrefix(PackagedFiles.ROOT + "page");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy("markup", new MarkupEscape())
                .defaultEscapingStrategy("markup")
                .build();
    }
}
