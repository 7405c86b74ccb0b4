package slbkit.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Doubt;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.ServerGroups;

/**
 * Makes the plain call with one or several changes. The repaired call lacks the last change, or has a permitted value in
 * its place.
 */
public record ChangedCalls(ScenarioExecution execution, Attempts attempts, PlainCalls plain, TestBed bed, RequestEdits edits) {

    /** Make a call of an operation with the changes in this text. */
    void send(String operation, String words) {
        List<Change> changes = Change.parse(ServerGroups.operation(operation), words);
        Change last = changes.get(changes.size() - 1);
        if (last.form() == Change.Form.SHARED) {
            bed.sharedLoadBalancer();
        }
        SlbRequest request = plain.of(operation);
        for (Change change : changes.subList(0, changes.size() - 1)) {
            request = edits.changed(request, change);
        }
        String what = words.startsWith("without ") ? "no " + words.substring(8) : words.replaceFirst("^with ", "");
        send(request, last, what, changes.size() == 1 ? null : new Doubt(
                "needs a target that accepts the call with all but the last of these changes: " + what, request));
    }

    /** Whether the last of the changes in this text is a number or a length that the documents permit. */
    boolean isPermitted(String operation, String words) {
        List<Change> changes = Change.parse(ServerGroups.operation(operation), words);
        Change last = changes.get(changes.size() - 1);
        return switch (last.form()) {
            case NUMBER, TEXT -> isWithin(last, last.value(edits::plainName));
            case LENGTH -> last.limits().length() != null && last.number() >= last.limits().length().get(0)
                    && last.number() <= last.limits().length().get(1);
            case COUNT, CHINESE, ABSENT, SERVER, SHARED, LISTENING, SAME_NAME -> false;
        };
    }

    private static boolean isWithin(Change change, String value) {
        return value.equals(change.repaired(value));
    }

    /** A call of an operation with the changes in this text, none of which is a fault. */
    SlbRequest build(String operation, String words) {
        SlbRequest request = plain.of(operation);
        for (Change change : Change.parse(ServerGroups.operation(operation), words)) {
            request = edits.changed(request, change);
        }
        return request;
    }

    private void send(SlbRequest request, Change change, String what, Doubt others) {
        switch (change.form()) {
            case COUNT -> makeMany(request, change, what);
            case NUMBER -> makeWithNumber(request, change, what);
            case TEXT, LENGTH, CHINESE -> makeWithValue(request, change, what, others);
            case ABSENT, SERVER, SHARED, LISTENING, SAME_NAME -> {
                SlbRequest complete = edits.complete(request, change);
                attempts.make(edits.changed(complete, change), complete, what);
            }
        }
    }

    private void makeWithValue(SlbRequest request, Change change, String what, Doubt others) {
        SlbRequest complete = edits.complete(request, change);
        String value = change.value(edits::plainName);
        String nearest = change.repaired(value);
        SlbRequest changed = edits.set(complete, change, value);
        if (change.ofServers() && change.entry() <= 1 && value.equals(nearest)) {
            attempts.makeInDoubt(changed, withMiddleValueInEveryServer(complete, change), what, others);
        } else if (change.form() == Change.Form.CHINESE) {
            SlbRequest letters = edits.set(complete, change, "t".repeat(change.number()));
            attempts.makeInDoubt(changed, letters, what, new Doubt("needs a target that accepts as many letters", letters));
        } else if (change.entry() > 1 || nearest == null) {
            boolean permittedLength = change.ofTags() && change.entry() == 1 && change.form() != Change.Form.TEXT;
            attempts.make(changed, permittedLength ? changed : complete, what);
        } else {
            attempts.make(changed, edits.set(complete, change, nearest), what);
        }
    }

    /** A permitted number; the other call has another number for every server, to detect a target that rejects only this one. */
    private static SlbRequest withMiddleValueInEveryServer(SlbRequest request, Change change) {
        return RequestEdits.eachServer(request, change, server -> server.put(change.member().name(), change.middleOfRange()));
    }

    /** A permitted JSON number; the other call has another one, because a separate rule is about numbers in general. */
    private void makeWithNumber(SlbRequest request, Change change, String what) {
        SlbRequest changed = edits.set(request, change, change.number());
        if (!isWithin(change, String.valueOf(change.number()))) {
            attempts.make(changed, request, what);
            return;
        }
        SlbRequest another = edits.set(request, change, Integer.valueOf(change.middleOfRange()));
        Reply reply = attempts.make(changed, another, what).reply();
        if (!reply.succeeded() && !execution.call(another).succeeded() && execution.call(request).succeeded()) {
            throw Unverifiable.because("Common/protocol/numbers", reply.inOneLine());
        }
    }

    private void makeMany(SlbRequest request, Change change, String what) {
        int count = change.number();
        Parameter list = change.parameter();
        if (change.ofTags()) {
            attempts.make(request.tags(RequestEdits.tags(count)), request.tags(RequestEdits.tags(Math.min(count, list.atMost()))), what);
        } else if (list.exactly() != null) {
            attempts.make(request.servers(RequestEdits.others(request, count)), request, what);
        } else if (list.atMost() == null) {
            attempts.make(edits.many(request, list, count), request, what);
        } else {
            attempts.makeInDoubt(edits.many(request, list, count), edits.many(request, list, Math.min(count, list.atMost())), what,
                    doubt(request, list));
        }
    }

    /** The servers of such a call differ in their ports; in the default server group, if it has too few, some are named twice. */
    private Doubt doubt(SlbRequest request, Parameter list) {
        if (!ServerGroups.isOnDefaultGroup(request.operation())) {
            return oneServerTwice(edits.many(request, list, list.atMost()), list);
        }
        if (!RequestEdits.setsDefaultGroup(request.operation())) {
            return new Doubt("needs a target that ignores servers that are not in the default server group", edits.many(request, list, 2));
        }
        if (bed.defaultServers(1).size() >= list.atMost()) {
            return null;
        }
        int oneTooMany = bed.defaultServers(1).size() + 1;
        return new Doubt("needs %s servers in the default server group, or a target that accepts one of them twice; "
                .formatted(list.atMost()) + "name them as fixtures.default-servers",
                edits.many(request, list, oneTooMany));
    }

    /** If the profile has fewer servers than the call, some come again on another port; null if they do not. */
    private static Doubt oneServerTwice(SlbRequest most, Parameter list) {
        Map<Object, Map<String, Object>> first = new HashMap<>();
        for (Map<String, Object> server : most.list(list.name())) {
            Map<String, Object> other = first.putIfAbsent(server.get("ServerId"), server);
            if (other != null) {
                return new Doubt("needs a target that accepts a call with one server on two ports",
                        most.list(list.name(), List.of(other, server)));
            }
        }
        return null;
    }
}
