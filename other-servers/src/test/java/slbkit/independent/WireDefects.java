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
        List<String> operations = Operations.all().stream().map(Operation::name).toList();
        int number = 0;
        for (String body : BODIES) {
            String name = "body-" + body.replace(' ', '-');
            String one = operations.get(number++ % operations.size());
            list.add(Defect.COMMON, Mutation.WIRE, body, name, "a reply is one JSON object, and says so")
                .add(one, Mutation.WIRE, body, name, "a reply is one JSON object, and says so");
        }
    }

    private static void envelope(DefectList list) {
        for (String member : new String[] {"Code", "Message", "RequestId"}) {
            String lower = Character.toLowerCase(member.charAt(0)) + member.substring(1);
            for (String line : new String[] {"drop " + member, "null " + member, "set " + member,
                "list " + member, "object " + member, "rename " + member + " " + lower}) {
                rejection(list, Defect.COMMON, line);
            }
            int number = 0;
            for (Operation operation : Operations.all()) {
                rejection(list, operation.name(), new String[] {"drop ", "null ", "set ", "number "}[number++ % 4] + member);
            }
        }
        rejection(list, Defect.COMMON, "rename Code ErrorCode");
        rejection(list, Defect.COMMON, "rename Message ErrorMessage");
        rejection(list, Defect.COMMON, "under Code Error");
        rejection(list, Defect.COMMON, "under Code Response");
        rejection(list, Defect.COMMON, "copy Message Code");
        rejection(list, Defect.COMMON, "copy Code Message");
        for (String status : new String[] {"200", "201", "500", "503", "404"}) {
            list.add(Defect.COMMON, Mutation.REFUSED_WITH, status, "errors-with-status-" + status,
                "the status that the row lists");
        }
        for (Operation operation : Operations.all()) {
            list.add(operation.name(), Mutation.REFUSED_WITH, "200", "errors-with-status-200", "the status that the row lists");
        }
        list.add(Defect.COMMON, Mutation.CONSTANT_REQUEST_ID, "", "constant-request-id", "RequestId: the id of the request");
    }

    private static void rejection(DefectList list, String operation, String line) {
        list.add(operation, Mutation.ENVELOPE, line, "error-" + line.trim().replace(' ', '-'), ENVELOPE);
    }

    private static void asking(DefectList list) {
        String ways = "GET and POST, query and form, Action or x-acs-action";
        list.add(Defect.COMMON, Mutation.VERB_REJECTED, "GET", "get-rejected", ways)
            .add(Defect.COMMON, Mutation.VERB_REJECTED, "POST", "post-rejected", ways)
            .add(Defect.COMMON, Mutation.FORM_IGNORED, "", "form-ignored", ways)
            .add(Defect.COMMON, Mutation.QUERY_IGNORED, "", "query-of-a-post-ignored", ways)
            .add(Defect.COMMON, Mutation.ACTION_HEADER_IGNORED, "", "action-header-ignored", ways)
            .add(Defect.COMMON, Mutation.FORMAT_REJECTED, "json", "format-json-in-lower-case-rejected", "Format: JSON or json")
            .add(Defect.COMMON, Mutation.FORMAT_REJECTED, "JSON", "format-json-in-upper-case-rejected", "Format: JSON or json")
            .add(Defect.COMMON, Mutation.FORMAT_REJECTED, "absent", "format-demanded", "Format may be absent")
            .add(Defect.COMMON, Mutation.VERSION_IGNORED, "", "any-version-accepted", "the version is 2014-05-15")
            .add(Defect.COMMON, Mutation.UNKNOWN_ACTION_TAKEN, "", "unknown-operation-answered", "the operations of the reference pages")
            .add(Defect.COMMON, Mutation.SECOND_CALL_FAILS, "", "every-second-call-fails", "the operations answer");
        for (Operation operation : Operations.all()) {
            list.add(operation.name(), Mutation.VERB_REJECTED, "GET", "get-rejected", ways)
                .add(operation.name(), Mutation.FORM_IGNORED, "", "form-ignored", ways);
        }
    }
}
