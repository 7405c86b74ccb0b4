package slbkit.outcome;

import slbkit.endpoint.Endpoint;
import slbkit.report.view.Sanitizer;

/**
 * Text from a target that the kit stores or prints: without secrets, and cut to a readable length. Only the judging code
 * uses the original replies.
 */
public final class SanitizedText {

    private static final int MOST = 4000;
    private static final InheritableThreadLocal<Endpoint> ENDPOINT = new InheritableThreadLocal<>();

    private SanitizedText() {
    }

    /** Hide the secrets of this endpoint in the messages of this thread's exceptions; null for none. */
    public static void hideSecretsOf(Endpoint endpoint) {
        ENDPOINT.set(endpoint);
    }

    /** For a record. */
    public static String recorded(Endpoint endpoint, String text) {
        if (text.isEmpty()) {
            return text;
        }
        String hidden = endpoint.hide(text.length() <= 2 * MOST ? text : text.substring(0, 2 * MOST));
        return hidden.length() <= MOST && text.length() <= 2 * MOST
                ? hidden
                : hidden.substring(0, Math.min(hidden.length(), MOST)) + "… (cut here; " + text.length() + " characters)";
    }

    /** For a console or a log, on one line: nothing in it steers a terminal. */
    public static String printed(Endpoint endpoint, String text) {
        return Sanitizer.line(recorded(endpoint, text));
    }

    /** For the message of an exception of this thread's run, if it has one. */
    static String printed(String text) {
        Endpoint endpoint = ENDPOINT.get();
        return endpoint == null ? Sanitizer.line(text) : printed(endpoint, text);
    }
}
