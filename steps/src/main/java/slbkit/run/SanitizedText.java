package slbkit.run;

import slbkit.report.view.Sanitizer;

/**
 * What the kit repeats of a target's words: without secrets, and no more than somebody reads. Judging looks at
 * replies as they came; whatever is stored or printed is a quotation.
 */
final class SanitizedText {

    private static final int MOST = 4000;

    private SanitizedText() {
    }

    /** For a record. */
    static String recorded(Run run, String text) {
        if (text.isEmpty()) {
            return text;
        }
        String hidden = run.endpoint().hide(text.length() <= 2 * MOST ? text : text.substring(0, 2 * MOST));
        return hidden.length() <= MOST && text.length() <= 2 * MOST
                ? hidden
                : hidden.substring(0, Math.min(hidden.length(), MOST)) + "… (cut here; " + text.length() + " characters)";
    }

    /** For a console or a log, on one line: nothing in it steers a terminal. */
    static String printed(Run run, String text) {
        return Sanitizer.line(recorded(run, text));
    }

    /** For the message of an exception of this thread's run, if it has one. */
    static String printed(String text) {
        Run run = CurrentRun.get();
        return run == null ? Sanitizer.line(text) : printed(run, text);
    }
}
