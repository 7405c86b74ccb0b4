package slbkit.independent;

import java.util.List;
import java.util.Locale;

/** Documented rows with a wrong status, a code that is nearly right, another message, or never raised. */
final class RowDefects {

    private static final int[] STATUSES = {404, 500, 409, 200, 403, 422};

    private RowDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        int number = 0;
        for (Documents.Row row : Documents.rows()) {
            String documented = row.status() + " " + row.code() + " " + row.message();
            int wrong = STATUSES[number % STATUSES.length];
            add(list, row, Mutation.ROW_STATUS, "" + (wrong == row.status() ? 400 : wrong), "status", documented);
            add(list, row, Mutation.ROW_CODE, nearMiss(row.code(), number), "code", documented);
            if (!row.message().equals("%s.")) {
                add(list, row, Mutation.ROW_MESSAGE, otherMessage(row.message(), number), "message", documented);
            }
            if (Documents.byRequest(row) || number % 5 == 0) {
                list.add(row.operation(), Mutation.ROW_NEVER, row.code(), "never-" + row.code(), documented);
            }
            number++;
        }
        for (Operation operation : Operations.all()) {
            if (!operation.is(Trait.NAMES_NO_SERVERS)) {
                list.add(operation.name(), Mutation.ROW_AFTER_CHANGE, "", "error-after-the-change-was-made",
                    "a call that is answered by an error has not been carried out");
            }
            swapped(list, operation);
        }
        return list.all();
    }

    private static void add(DefectList list, Documents.Row row, Mutation mutation, String instead, String what,
                            String documented) {
        list.add(row.operation(), mutation, row.code() + ">" + instead, "wrong-" + what + "-" + row.code(), documented);
    }

    private static String nearMiss(String code, int number) {
        int dot = code.indexOf('.');
        String noPrefix = dot > 0 ? code.substring(dot + 1) : code.substring(1);
        return switch (number % 6) {
            case 0 -> code.equals(code.toUpperCase(Locale.ROOT)) ? code.toLowerCase(Locale.ROOT)
                : code.toUpperCase(Locale.ROOT);
            case 1 -> noPrefix;
            case 2 -> dot > 0 ? code.substring(0, dot) : code + "s";
            case 3 -> code.substring(0, code.length() - 1);
            case 4 -> code + " ";
            default -> dot > 0 ? code.replace('.', '_') : code.substring(0, 1).toLowerCase(Locale.ROOT)
                + code.substring(1) + ".";
        };
    }

    private static String otherMessage(String message, int number) {
        return switch (number % 5) {
            case 0 -> "Error: " + message.toLowerCase(Locale.ROOT);
            case 1 -> message.substring(0, message.lastIndexOf(' '));
            case 2 -> "Invalid request.";
            case 3 -> message + " Please contact support.";
            default -> message.replaceFirst(" \\w+", "");
        };
    }

    /** The code of a sibling where another is due. */
    private static void swapped(DefectList list, Operation operation) {
        if (operation.byRequest().containsAll(Documents.TAG_CODES)) {
            list.add(operation.name(), Mutation.ROW_CODE, "InvalidParam.TagKey>InvalidParam.TagValue",
                    "sibling-for-TagKey", "InvalidParam.TagKey is the row of a malformed key")
                .add(operation.name(), Mutation.ROW_CODE, "InvalidParam.TagValue>InvalidParam.TagKey",
                    "sibling-for-TagValue", "InvalidParam.TagValue is the row of a malformed value")
                .add(operation.name(), Mutation.ROW_CODE, "MissingParam.TagKey>InvalidParam.TagKey",
                    "sibling-for-missing-TagKey", "MissingParam.TagKey is the row of a missing key");
        }
        if (operation.byRequest().contains("InvalidServerId.NotExist")) {
            list.add(operation.name(), Mutation.ROW_CODE, "InvalidServerId.NotExist>InvalidServerId.NotFound",
                "sibling-for-absent-server", "InvalidServerId.NotExist is the row of this page");
        }
    }
}
