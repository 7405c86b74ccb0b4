package slbkit.standing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.ReplyViolations;
import slbkit.contract.Violation;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.Capabilities;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Rules that hold for every reply of a run, in every scenario: a member that is missing from one reply in a hundred
 * breaks its rule. Standing rules find only differences; whether a rule conforms is judged by the scenarios of that
 * rule.
 */
public final class StandingRules {

    /**
     * A rule that a reply does not keep.
     *
     * @param pointer the member that breaks its schema; null if the breach is not about a member
     * @param earlier the exchange that a description proves to break the rule; null if the reply itself breaks it
     */
    public record Breach(String rule, String expected, String observed, String pointer, String earlier) {

        Breach(String rule, String expected, String observed) {
            this(rule, expected, observed, null);
        }

        Breach(String rule, String expected, String observed, String pointer) {
            this(rule, expected, observed, pointer, null);
        }

        Breach of(String exchange) {
            return new Breach(rule, expected, observed, pointer, exchange);
        }
    }

    /** No reply needs more breaches than this, even if all of it is wrong. */
    private static final int MOST_BREACHES = 50;
    private static final int LONGEST_KEPT = 200;

    private final Map<String, String> requestIds = new ConcurrentHashMap<>();
    private final CallStyle usual;
    private final SuccessReplies successes;

    /**
     * The rules of a run.
     *
     * @param usual the call style of the run; replies in another format are judged only by the scenario that asks for it
     * @param successes the rules about lists and echoes in successes
     */
    public StandingRules(CallStyle usual, SuccessReplies successes) {
        this.usual = usual;
        this.successes = successes;
    }

    /** Register a call that is about to be sent. */
    public void sending(SlbRequest request) {
        successes.sending(request);
    }

    /**
     * The rules that the reply to a request breaks.
     *
     * @param onlyCall whether no other call for the same group was in progress
     */
    public List<Breach> breaches(SlbRequest request, Reply reply, boolean onlyCall) {
        Operation operation = Contract.documented().operation(request.operation()).orElse(null);
        if (operation == null || !operation.effect().changesServers()) {
            List<Breach> breaches = new ArrayList<>(successes.registerOther(request, reply));
            breaches.addAll(ofTheReply(request, reply, true));
            if (operation != null && reply.succeeded() && isJudged(request, reply)) {
                otherId(operation, request, reply).ifPresent(breaches::add);
            }
            return breaches;
        }
        boolean mayBeEmpty = successes.mayBeEmpty(operation, request);
        List<Breach> echoes = successes.register(operation, request, reply, onlyCall, isJudged(request, reply));
        List<Breach> breaches = new ArrayList<>(ofTheReply(request, reply, mayBeEmpty || !onlyCall));
        if (isJudged(request, reply)) {
            breaches.addAll(echoes);
        }
        return breaches;
    }

    /** The breach of a reply that repeats a wrong id; empty if the operation's reply does not repeat the id of the call. */
    static Optional<Breach> otherId(Operation operation, SlbRequest request, Reply reply) {
        if (!operation.replyIdIsGiven()) {
            return Optional.empty();
        }
        String member = operation.replyId().name();
        String given = request.parameters().get(member);
        return reply.member(member).filter(id -> given != null && !id.isEmpty() && !id.equals(given)).map(id -> new Breach(
                operation.rule("reply/" + member + ".echo"), member + " " + given, member + " " + id));
    }

    /** The rules that a reply breaks, after its scenario saw that the target understood the servers as a text. */
    public List<Breach> breachesOfUnderstood(SlbRequest request, Reply reply) {
        return isJudged(request, reply) ? successes.understood(reply) : List.of();
    }

    private boolean isJudged(SlbRequest request, Reply reply) {
        CallStyle style = request.style() == null ? usual : request.style();
        return !reply.unanswered() && (style.asksForJson() || style.asksForXml() && usual.asksForXml());
    }

    private List<Breach> ofTheReply(SlbRequest request, Reply reply, boolean mayBeEmpty) {
        CallStyle style = request.style() == null ? usual : request.style();
        boolean inUsualXml = style.asksForXml() && usual.asksForXml();
        if (!isJudged(request, reply)) {
            return List.of();
        }
        if (reply.isPageOfWebServer() || reply.isTooLarge() || style.format() == null && reply.isUnreadXml()) {
            // no document describes such a page, and the format of a reply to a call without Format is open
            return List.of();
        }
        if (inUsualXml && !reply.inXml()) {
            return List.of(new Breach("Common/protocol/xml", "an XML document",
                    reply.json() == null ? reply.inOneLine() : reply.status() + ", the body is JSON"));
        }
        if (reply.json() == null) {
            return List.of(new Breach("Common/protocol/json", "a JSON object in UTF-8", reply.inOneLine()));
        }
        List<Breach> breaches = new ArrayList<>();
        if (!inUsualXml && !reply.isLabelledAsJson()) {
            breaches.add(new Breach("Common/protocol/content-type", "application/json",
                    reply.mediaType().isEmpty() ? "no Content-Type" : reply.mediaType()));
        }
        Contract.documented().operation(request.operation()).ifPresent(operation -> {
            repeatedRequestId(operation, reply).ifPresent(breaches::add);
            if (!Capabilities.reportsUnknownOperation(reply)) {
                // which members such a rejection has is open, as for any operation that does not exist
                ErrorEnvelope.breach(operation, reply).ifPresent(breaches::add);
            }
            if (reply.succeeded() && !ServerGroups.showsNoGroup(reply, operation)) {
                breaches.addAll(members(operation, request, reply, mayBeEmpty));
            }
        });
        return breaches;
    }

    private Optional<Breach> repeatedRequestId(Operation operation, Reply reply) {
        return reply.member("RequestId").filter(id -> !id.isEmpty()).flatMap(id -> {
            String earlier = requestIds.putIfAbsent(remembered(id), reply.exchange());
            return earlier == null ? Optional.empty() : Optional.of(new Breach(
                    operation.rule("reply/RequestId.unique"),
                    "a RequestId of its own",
                    "RequestId " + id + ", as in " + earlier));
        });
    }

    /** A very long id is remembered by its digest. */
    private static String remembered(String id) {
        return id.length() <= LONGEST_KEPT ? id : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Documented members against the schema; how a list of nothing is shown is open, as long as it is not something else. */
    private static List<Breach> members(Operation operation, SlbRequest request, Reply reply, boolean mayBeEmpty) {
        return ReplyViolations.of(operation, reply.json()).stream()
                .filter(v -> !mayBeMissing(operation, v.member()) && !repeatsOmitted(operation, request, v) || isThere(reply, v.pointer()))
                .filter(v -> !mayBeEmpty || !operation.isListOrWrapper(v.member()) || isThere(reply, v.pointer()))
                .filter(v -> operation.effect().changesServers() || !isListed(v.pointer()) || saysWrongly(reply, v))
                .filter(v -> !v.member().equals("ServerId") || namesEveryServer(request))
                .limit(MOST_BREACHES)
                .map(v -> breach(operation, v))
                .toList();
    }

    private static boolean mayBeMissing(Operation operation, String member) {
        return member.equals("Description") || operation.showsWhenGiven(member);
    }

    /** Whether the member would repeat an optional parameter that the call omits, such as the name of a group. */
    private static boolean repeatsOmitted(Operation operation, SlbRequest request, Violation violation) {
        return !isListed(violation.pointer()) && !request.parameters().containsKey(violation.member())
                && operation.parameters().stream().anyMatch(p -> p.name().equals(violation.member()) && !p.required());
    }

    /** Whether a pointer leads into an entry of a list. */
    public static boolean isListed(String pointer) {
        return pointer.matches(".*/\\d+/.*");
    }

    /**
     * If a target accepts a server that lacks a required member, its fault is to accept it, not to describe it without
     * that member. So a missing member of a description counts only in the scenarios that know the content of the group.
     */
    private static boolean saysWrongly(Reply reply, Violation violation) {
        return violation.keyword().equals("type") && isThere(reply, violation.pointer());
    }

    /** Whether a reply has a value there other than null. */
    public static boolean isThere(Reply reply, String pointer) {
        JsonNode value = reply.json().at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    /** If a target accepts a server without a ServerId, its fault is to accept it, not to list it. */
    private static boolean namesEveryServer(SlbRequest request) {
        return request.servers() == null || request.servers().stream()
                .noneMatch(server -> String.valueOf(server.getOrDefault("ServerId", "")).isEmpty());
    }

    private static Breach breach(Operation operation, Violation violation) {
        return new Breach(
                operation.rule("reply/" + violation.member()),
                operation.documented(violation.member()),
                violation.inOneLine(),
                violation.pointer());
    }
}
