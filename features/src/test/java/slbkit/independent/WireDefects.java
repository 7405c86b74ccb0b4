package slbkit.independent;

import java.util.List;

/** What every call shares: the ways to ask, the envelope of errors, and JSON itself. */
final class WireDefects {

    private static final List<String> BODIES = List.of("bom", "cut", "no end", "duplicate member", "single quotes",
        "trailing comma", "text after", "log line before", "comment", "utf-16", "in a string", "in a list",
        "empty body", "no content", "xml", "html page", "html type", "plain type", "no type", "short", "redirect");

    private static final String ENVELOPE = "an error has a code, a message and a request id";

    private WireDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        bodies(list);
        envelope(list);
        asking(list);
        return list.all();
    }

    private static void bodies(DefectList list) {
        int number = 0;
        for (String body : BODIES) {
            String name = "body-" + body.replace(' ', '-');
            String one = Op.FIVE.get(number++ % Op.FIVE.size());
            list.add(Op.COMMON, Bend.WIRE, body, name, "a reply is one JSON object, and says so")
                .add(one, Bend.WIRE, body, name, "a reply is one JSON object, and says so");
        }
    }

    private static void envelope(DefectList list) {
        for (String member : new String[] {"Code", "Message", "RequestId"}) {
            String lower = Character.toLowerCase(member.charAt(0)) + member.substring(1);
            for (String line : new String[] {"drop " + member, "null " + member, "set " + member,
                "list " + member, "object " + member, "rename " + member + " " + lower}) {
                refusal(list, Op.COMMON, line);
            }
            int number = 0;
            for (String operation : Op.FIVE) {
                refusal(list, operation, new String[] {"drop ", "null ", "set ", "number "}[number++ % 4] + member);
            }
        }
        refusal(list, Op.COMMON, "rename Code ErrorCode");
        refusal(list, Op.COMMON, "rename Message ErrorMessage");
        refusal(list, Op.COMMON, "under Code Error");
        refusal(list, Op.COMMON, "under Code Response");
        refusal(list, Op.COMMON, "copy Message Code");
        refusal(list, Op.COMMON, "copy Code Message");
        for (String status : new String[] {"200", "201", "500", "503", "404"}) {
            list.add(Op.COMMON, Bend.REFUSED_WITH, status, "errors-with-status-" + status,
                "the status that the row lists");
        }
        for (String operation : Op.FIVE) {
            list.add(operation, Bend.REFUSED_WITH, "200", "errors-with-status-200", "the status that the row lists");
        }
        list.add(Op.COMMON, Bend.CONSTANT_REQUEST_ID, "", "constant-request-id", "RequestId: the id of the request");
    }

    private static void refusal(DefectList list, String operation, String line) {
        list.add(operation, Bend.ENVELOPE, line, "error-" + line.trim().replace(' ', '-'), ENVELOPE);
    }

    private static void asking(DefectList list) {
        String ways = "GET and POST, query and form, Action or x-acs-action";
        list.add(Op.COMMON, Bend.VERB_REFUSED, "GET", "get-refused", ways)
            .add(Op.COMMON, Bend.VERB_REFUSED, "POST", "post-refused", ways)
            .add(Op.COMMON, Bend.FORM_IGNORED, "", "form-ignored", ways)
            .add(Op.COMMON, Bend.QUERY_IGNORED, "", "query-of-a-post-ignored", ways)
            .add(Op.COMMON, Bend.ACTION_HEADER_IGNORED, "", "action-header-ignored", ways)
            .add(Op.COMMON, Bend.FORMAT_REFUSED, "json", "format-json-in-lower-case-refused", "Format: JSON or json")
            .add(Op.COMMON, Bend.FORMAT_REFUSED, "JSON", "format-json-in-upper-case-refused", "Format: JSON or json")
            .add(Op.COMMON, Bend.FORMAT_REFUSED, "absent", "format-demanded", "Format may be absent")
            .add(Op.COMMON, Bend.VERSION_IGNORED, "", "any-version-taken", "the version is 2014-05-15")
            .add(Op.COMMON, Bend.UNKNOWN_ACTION_TAKEN, "", "unknown-operation-answered", "five operations")
            .add(Op.COMMON, Bend.SECOND_CALL_FAILS, "", "every-second-call-fails", "the operations answer");
        for (String operation : Op.FIVE) {
            list.add(operation, Bend.VERB_REFUSED, "GET", "get-refused", ways)
                .add(operation, Bend.FORM_IGNORED, "", "form-ignored", ways);
        }
    }
}
