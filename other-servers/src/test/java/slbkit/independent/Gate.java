package slbkit.independent;

import java.util.Locale;

/** What every call has to pass before its operation is looked at. */
final class Gate {

    private static final String VERSION = "2014-05-15";

    private Gate() {
    }

    static void check(Turn turn) {
        Call call = turn.call();
        boolean verbTaken = call.verb().equals("GET") || call.verb().equals("POST");
        turn.rejectOwnIf(!verbTaken || turn.is(Mutation.VERB_REJECTED, call.verb()), "VerbNotTaken", "Use GET or POST");
        turn.rejectOwnIf(call.action().isEmpty(), "ActionRequired", "Name an operation");
        turn.rejectOwnIf(call.actionFromHeader() && turn.is(Mutation.ACTION_HEADER_IGNORED), "ActionRequired",
            "Name an operation");
        turn.rejectOwnIf(call.form() && turn.is(Mutation.FORM_IGNORED), "ActionRequired", "Name an operation");
        turn.rejectOwnIf(!call.form() && call.verb().equals("POST") && turn.is(Mutation.QUERY_IGNORED),
            "ActionRequired", "Name an operation");
        turn.rejectOwnIf(!VERSION.equals(call.version()) && !turn.is(Mutation.VERSION_IGNORED), "VersionNotServed",
            "Only version " + VERSION + " is served");
        checkFormat(turn, call.get("Format"));
    }

    private static void checkFormat(Turn turn, String format) {
        boolean json = format == null || format.toUpperCase(Locale.ROOT).equals("JSON");
        turn.rejectOwnIf(!json || turn.is(Mutation.FORMAT_REJECTED, format == null ? "absent" : format),
            "FormatNotServed", "Only JSON is served");
    }
}
