package slbkit.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Plain calls that are sent repeatedly, each with values of its own, so that it can be read back whether each was carried
 * out. What a call only reads is judged by its reply.
 */
public record CallEffect(
        ScenarioExecution execution, PlainCalls plain, ScenarioGroups groups, GroupReader reader, GroupCreation creation) {

    private static final int FIRST_PORT = 9100;

    /** The first weight. Weights distinguish the calls in a default server group, which has no ports. */
    private static final int FIRST_WEIGHT = 3;

    /** The distance between the values of two calls, so that a slightly wrong value is not that of the next call. */
    private static final int APART = 6;

    /** Weights are from 0 to 100. */
    private static final int WEIGHTS = 101;

    /** A tag whose value contains the characters that call styles encode differently. */
    private static final SlbRequest.Tag TAG = new SlbRequest.Tag("team", "a b+c%20*e~f/\u84dd");

    /** The call of that number, after the calls that give it something to change. */
    SlbRequest prepare(String name, int number) {
        Operation operation = ServerGroups.operation(name);
        if (operation.effect() == Effect.DELETES) {
            Operation create = ServerGroups.operation(ServerGroups.of(name), Effect.CREATES);
            creation.create(ScenarioGroups.THE_GROUP, plain.of(create.name()), create.plainCallRule());
        }
        SlbRequest request = tagged(numbered(operation, plain.of(name), number));
        switch (operation.effect()) {
            case REMOVES -> send(name, Effect.ADDS, request.servers());
            case REPLACES -> send(name, Effect.ADDS, request.removed());
            case ADDS -> {
                if (ServerGroups.isOnDefaultGroup(name)) {
                    // a server that is in the group already may keep its weight
                    send(name, Effect.REMOVES, request.servers());
                }
            }
            case CREATES, SETS, DESCRIBES, LISTS, REPORTS, DELETES -> { }
        }
        return request;
    }

    private void send(String name, Effect effect, List<Map<String, Object>> servers) {
        execution.callWithRetries(plain.of(ServerGroups.of(name).operation(effect)).servers(servers));
    }

    private static SlbRequest numbered(Operation operation, SlbRequest request, int number) {
        if (request.servers() == null) {
            return request;
        }
        return request.firstServer(s -> {
            if (operation.effect() != Effect.SETS) {
                s.computeIfPresent("Port", (member, port) -> as(port, FIRST_PORT + APART * number));
            }
            if (setsWeight(operation)) {
                s.computeIfPresent("Weight", (member, weight) -> as(weight, (FIRST_WEIGHT + APART * number) % WEIGHTS));
            }
            return s;
        });
    }

    private static boolean setsWeight(Operation operation) {
        return operation.effect() == Effect.SETS
                || operation.effect() == Effect.ADDS && ServerGroups.isOnDefaultGroup(operation.name());
    }

    private static Object as(Object like, int number) {
        return like instanceof Number ? (Object) number : String.valueOf(number);
    }

    private static SlbRequest tagged(SlbRequest request) {
        boolean takesTags = ServerGroups.creates(request.operation())
                && ServerGroups.operation(request.operation()).parameters().stream().anyMatch(p -> p.name().equals("Tag"));
        return takesTags ? request.tags(List.of(TAG)) : request;
    }

    /** The missing effect of a call that succeeded; empty if nothing is missing, or nothing can be read. */
    Optional<String> undone(SlbRequest request, Reply reply) {
        return execution.run().readConsistency().recheck(execution.rules(), missing(request, reply), () -> missing(request, reply));
    }

    private Optional<String> missing(SlbRequest request, Reply reply) {
        Operation operation = ServerGroups.operation(request.operation());
        return switch (operation.effect()) {
            case ADDS, REPLACES -> held(request).flatMap(held -> find(held, request).isEmpty()
                    ? Optional.of("the group does not hold " + named(request))
                    : Stream.ofNullable(request.removed()).flatMap(List::stream).map(Backend::keyOf)
                            .filter(old -> held.stream().anyMatch(shown -> shown.key().equals(old)))
                            .findFirst().map(old -> "the group still holds " + old)
                            .or(() -> setsWeight(operation) ? otherWeight(held, request) : Optional.empty()));
            case REMOVES -> held(request).flatMap(held -> find(held, request))
                    .map(server -> "the group still holds " + named(request));
            case SETS -> held(request).flatMap(held -> otherWeight(held, request));
            case CREATES -> {
                GroupKind kind = ServerGroups.of(operation.name());
                yield reply.member(kind.id()).filter(id -> !id.isEmpty())
                        .flatMap(id -> reader.rejectionAsUnknown(kind, id)
                                .map(rejection -> "its group %s cannot be read: %s".formatted(id, rejection))
                                .or(() -> otherTag(kind, id)));
            }
            case DELETES -> {
                GroupKind kind = ServerGroups.of(operation.name());
                yield reader.descriptionOfDeleted(kind, groups.theGroup().id())
                        .filter(shown -> shown.succeeded() && !groups.isOfAnother(kind, shown.json()))
                        .map(shown -> "the group %s can still be described".formatted(groups.theGroup().id()));
            }
            case DESCRIBES, LISTS, REPORTS -> Optional.empty();
        };
    }

    private Optional<List<Backend>> held(SlbRequest request) {
        return ServerGroups.isOnDefaultGroup(request.operation())
                ? reader.defaultServerGroupWhereShown()
                : reader.vServerGroup(groups.theGroup().id()).map(reader::requireKey);
    }

    private static Optional<Backend> find(List<Backend> held, SlbRequest request) {
        Map<String, Object> server = request.servers().get(0);
        Predicate<Backend> meant = ServerGroups.isOnDefaultGroup(request.operation())
                ? shown -> shown.value("ServerId").equals(Optional.of(server.get("ServerId")))
                : shown -> shown.key().equals(named(request));
        return held.stream().filter(meant).findFirst();
    }

    private static String named(SlbRequest request) {
        Map<String, Object> server = request.servers().get(0);
        return ServerGroups.isOnDefaultGroup(request.operation())
                ? String.valueOf(server.get("ServerId"))
                : Backend.keyOf(server);
    }

    private static Optional<String> otherWeight(List<Backend> held, SlbRequest request) {
        String sent = String.valueOf(request.servers().get(0).get("Weight"));
        return find(held, request)
                .flatMap(server -> server.value("Weight"))
                .filter(weight -> !weight.equals(sent))
                .map(weight -> "%s has the weight %s and not %s".formatted(named(request), weight, sent));
    }

    private Optional<String> otherTag(GroupKind kind, String id) {
        return reader.description(kind, id).filter(Reply::succeeded)
                .flatMap(shown -> shown.servers("Tags", "Tag"))
                .flatMap(tags -> tags.stream().filter(t -> TAG.key().equals(t.path("TagKey").asString(""))).findFirst())
                .map(tag -> tag.path("TagValue")).filter(JsonNode::isString).map(JsonNode::asString)
                .filter(value -> !value.equals(TAG.value()))
                .map(value -> "its group shows the tag value \"%s\" and not \"%s\"".formatted(value, TAG.value()));
    }
}
