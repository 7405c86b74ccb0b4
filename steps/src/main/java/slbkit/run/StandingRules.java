package slbkit.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.contract.Contract;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;
import slbkit.contract.Violation;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import tools.jackson.databind.JsonNode;

/**
 * Rules that hold for every reply of a run, whatever its scenario is about: a member that is missing from
 * one reply in a hundred is missing. They only ever find differences; that a rule is kept is for the
 * scenario to say that is about it.
 */
final class StandingRules {

    /** A rule that a reply does not keep. */
    record Breach(String rule, String expected, String observed) {
    }

    /** A reply that is wrong from end to end is no more wrong than that. */
    private static final int MOST_BREACHES = 50;
    private static final int LONGEST_KEPT = 200;

    private final Map<String, String> requestIds = new ConcurrentHashMap<>();
    private final CallStyle usual;

    /**
     * The rules of a run.
     *
     * @param usual how its calls are made; what a single scenario asks for in another format is its own affair
     */
    StandingRules(CallStyle usual) {
        this.usual = usual;
    }

    /** What the reply to a request breaks. */
    List<Breach> breaches(SlbRequest request, Reply reply) {
        CallStyle style = request.style() == null ? usual : request.style();
        boolean inUsualXml = style.asksForXml() && usual.asksForXml();
        if (!reply.failure().isEmpty() || !style.asksForJson() && !inUsualXml) {
            return List.of();
        }
        if (inUsualXml && !reply.inXml()) {
            return List.of(new Breach("Common/protocol/xml", "an XML document",
                    reply.json() == null ? reply.inOneLine() : reply.status() + ", the body is JSON"));
        }
        if (reply.json() == null) {
            return List.of(new Breach("Common/protocol/json", "a JSON object in UTF-8", reply.inOneLine()));
        }
        List<Breach> breaches = new java.util.ArrayList<>();
        if (!inUsualXml && !reply.mediaType().equals("application/json")) {
            breaches.add(new Breach("Common/protocol/content-type", "application/json",
                    reply.mediaType().isEmpty() ? "no Content-Type" : reply.mediaType()));
        }
        Contract.documented().operation(request.operation()).ifPresent(operation -> {
            repeatedRequestId(operation, reply).ifPresent(breaches::add);
            if (reply.taken()) {
                breaches.addAll(members(operation, request, reply));
            }
        });
        return breaches;
    }

    private Optional<Breach> repeatedRequestId(Operation operation, Reply reply) {
        return reply.member("RequestId").filter(id -> !id.isEmpty()).flatMap(id -> {
            String earlier = requestIds.putIfAbsent(remembered(id), reply.exchange());
            return earlier == null ? Optional.empty() : Optional.of(new Breach(
                    operation.name() + "/reply/RequestId.unique",
                    "a RequestId of its own",
                    "RequestId " + id + ", as in " + earlier));
        });
    }

    /** An id of megabytes is remembered by its digest. */
    private static String remembered(String id) {
        return id.length() <= LONGEST_KEPT ? id : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Members of listed servers, and ids, against the schema. What is above the list is left to the scenarios:
     * how an empty list is shown is open.
     */
    private static List<Breach> members(Operation operation, SlbRequest request, Reply reply) {
        String list = operation.replyServers().name();
        return JsonSchemas.violations(operation.replySchema(), reply.json()).stream()
                .filter(v -> !v.member().equals("Description") || isThere(reply, v.pointer()))
                .filter(v -> !v.pointer().startsWith("/" + list) || v.pointer().split("/").length > 4)
                .filter(v -> !v.member().equals("ServerId") || namesEveryServer(request))
                .limit(MOST_BREACHES)
                .map(v -> breach(operation, v))
                .toList();
    }

    /** A Description that was not given may be missing or null; one that is there is a text. */
    private static boolean isThere(Reply reply, String pointer) {
        JsonNode value = reply.json().at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    /** A server that was taken without a ServerId is the fault of who took it, not of who lists it. */
    private static boolean namesEveryServer(SlbRequest request) {
        return request.servers() == null || request.servers().stream()
                .noneMatch(server -> String.valueOf(server.getOrDefault("ServerId", "")).isEmpty());
    }

    private static Breach breach(Operation operation, Violation violation) {
        return new Breach(
                operation.name() + "/reply/" + violation.member(),
                operation.documented(violation.member()),
                violation.pointer() + " " + violation.message());
    }
}
