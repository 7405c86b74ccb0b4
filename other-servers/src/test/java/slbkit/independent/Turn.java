package slbkit.independent;

import java.util.Locale;
import java.util.Set;

/** One call with what changes its answer: the server's oddities, and its defect if that concerns the operation. */
final class Turn {

    private final Call call;
    private final Set<Oddity> oddities;
    private final Defect defect;

    Turn(Call call, Set<Oddity> oddities, Defect defect) {
        this.call = call;
        this.oddities = oddities;
        this.defect = defect != null && defect.concerns(call.action()) ? defect : null;
    }

    Call call() {
        return call;
    }

    String action() {
        return call.action();
    }

    /** The operation of the call, which must be one of the reference pages. */
    Operation operation() {
        return Operations.named(action()).orElseThrow();
    }

    boolean is(Oddity oddity) {
        return oddities.contains(oddity);
    }

    boolean is(Mutation mutation) {
        return defect != null && defect.mutation() == mutation;
    }

    boolean is(Mutation mutation, String detail) {
        return is(mutation) && defect.detail().equals(detail);
    }

    /** Whether it is mutated by that defect, which only its operation can have. */
    boolean has(String defectName) {
        return is(Mutation.OWN) && defect.name().equals(defectName);
    }

    /** What this server takes for a documented number. */
    int limit(Mutation mutation, int documented) {
        return is(mutation) ? Integer.parseInt(defect.detail()) : documented;
    }

    String detail(Mutation mutation) {
        return is(mutation) ? defect.detail() : "";
    }

    /** The value of a required parameter; never empty. */
    String required(String name) {
        String value = call.get(name);
        if (value == null || value.isEmpty()) {
            if (is(Mutation.NOT_REQUIRED, name)) {
                return null;
            }
            throw own("ParameterRequired." + name, "Please give a value for " + name);
        }
        return value;
    }

    /** The value of an optional parameter, or null. */
    String optional(String name) {
        String value = call.get(name);
        if (value == null && is(Mutation.DEMANDED, name)) {
            throw own("ParameterRequired." + name, "Please give a value for " + name);
        }
        return is(Mutation.IGNORED, name) ? null : value;
    }

    void rejectIf(boolean broken, String code, String text) {
        if (broken && !is(Mutation.ROW_NEVER, code)) {
            throw row(code, text);
        }
    }

    void rejectOwnIf(boolean broken, String code, String message) {
        if (broken) {
            throw own(code, message);
        }
    }

    /** A rejection with a row of the operation's error table. */
    Rejection row(String code, String text) {
        Documents.Row row = Documents.row(action(), code).orElseThrow();
        String filling = is(Oddity.PLACEHOLDERS_FILLED_LONG)
            ? "[" + text + "; see 100% of \"what\" you sent.\n(line 2: <none>)]" : text;
        String message = fullStop(row.message().replace("%s", filling));
        return new Rejection(Integer.parseInt(instead(Mutation.ROW_STATUS, code, "" + row.status())),
            instead(Mutation.ROW_CODE, code, code), instead(Mutation.ROW_MESSAGE, code, message));
    }

    /** A rejection that the documents ask for without a code, or that they leave to us. */
    Rejection own(String code, String message) {
        return undocumented(400, code, message);
    }

    Rejection absent(String code, String message) {
        return undocumented(404, code, message);
    }

    private Rejection undocumented(int usual, String code, String message) {
        int status = is(Oddity.UNDOCUMENTED_403) ? 403
            : is(Oddity.UNDOCUMENTED_404) ? 404
            : is(Oddity.UNDOCUMENTED_409) ? 409
            : is(Oddity.UNDOCUMENTED_422) ? 422
            : usual;
        String spelt = is(Oddity.OTHER_CODES) ? "Rejected." + code.toLowerCase(Locale.ROOT).replace('.', '_')
            : is(Oddity.ONE_CODE_FOR_ALL) ? "InvalidParameter"
            : code;
        return new Rejection(status, spelt, fullStop(message));
    }

    /** What a defect puts in place of a row's cell; its detail reads "code>what". */
    private String instead(Mutation mutation, String code, String documented) {
        String detail = detail(mutation);
        return detail.startsWith(code + ">") ? detail.substring(code.length() + 1) : documented;
    }

    private String fullStop(String message) {
        if (is(Oddity.MESSAGE_WITHOUT_FULL_STOP)) {
            return message.replaceAll("\\.+$", "");
        }
        return is(Oddity.MESSAGE_WITH_TWO_FULL_STOPS) && !message.endsWith("..")
            ? message.replaceAll("\\.$", "") + ".." : message;
    }
}
