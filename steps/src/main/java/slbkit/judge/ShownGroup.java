package slbkit.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a reply shows of a group with the call that created it. If they disagree, the kit calls another operation
 * that shows the same: if that agrees with the reply, the fault is in the creation, not in the operation that describes.
 */
public final class ShownGroup {

    /** What is compared. */
    public enum Aspect {
        /** The group's name. */
        NAME("behaviour/read-back"),
        /** Its load balancer. */
        LOAD_BALANCER("behaviour/read-back"),
        /** Its tags; a service may add its own. */
        TAGS("behaviour/read-back"),
        /** Its servers, with every value but their Descriptions. */
        SERVERS("behaviour/read-back"),
        /** The Descriptions of its servers, as far as they are shown. */
        DESCRIPTIONS("behaviour/read-back.Description"),
        /** How many servers it has. */
        NUMBER_OF_SERVERS("behaviour/read-back");

        private final String createdRule;

        Aspect(String createdRule) {
            this.createdRule = createdRule;
        }

        /** Whether no call but the creation gives it. Servers may be added later, and have rules of their own. */
        private boolean isOfCreationOnly() {
            return switch (this) {
                case NAME, LOAD_BALANCER, TAGS -> true;
                case SERVERS, DESCRIPTIONS, NUMBER_OF_SERVERS -> false;
            };
        }
    }

    private final ScenarioExecution execution;
    private final AspectValues values;
    private final GroupReader reader;
    private final CrossCheck crossCheck;

    public ShownGroup(ScenarioExecution execution, GroupReader reader, CrossCheck crossCheck) {
        this.execution = execution;
        this.values = new AspectValues(execution);
        this.reader = reader;
        this.crossCheck = crossCheck;
    }

    /**
     * What a reply shows of a group must be what the group was created with.
     *
     * @param reply of the scenario's operation
     * @param id the group
     * @param creation the call that created it
     */
    public void requireShown(Reply reply, Aspect aspect, String id, SlbRequest creation) {
        Operation operation = ServerGroups.operation(execution.operation());
        GroupKind kind = ServerGroups.of(operation.name());
        JsonNode element = element(operation, kind, id, reply);
        Set<String> given = AspectValues.given(kind, aspect, creation);
        Set<String> shown = values.shown(kind, aspect, element, creation);
        // a rule about the form of a member does not depend on its value
        if (shown.equals(given) || RuleId.parse(execution.rule()).family() == Family.REPLY) {
            return;
        }
        execution.requireRecheck();
        if (aspect == Aspect.DESCRIPTIONS && !AspectValues.keys(kind, element).equals(AspectValues.keys(kind, creation))) {
            throw Unverifiable.because(execution.rule("behaviour/shows-servers"), "it shows " + AspectValues.keys(kind, element));
        }
        boolean seenElsewhere = elsewhere(operation, kind, aspect, id, creation, element).filter(shown::equals).isPresent();
        String createdRule = ServerGroups.operation(creation.operation()).rule(aspect.createdRule);
        // what two replies leave out may be there, and both may never show it
        boolean certain = !shown.isEmpty() || aspect == Aspect.NAME && crossCheck.showsNames(kind);
        if (seenElsewhere && aspect.isOfCreationOnly() && certain) {
            throw execution.brokenElsewhere(createdRule, "the group as its call sent it, " + given, "two replies show the same, " + shown);
        }
        if (seenElsewhere || ifAdded(operation, kind, aspect, creation).filter(given::equals).isPresent()) {
            throw Unverifiable.because(createdRule, seenElsewhere ? "another reply shows the same, " + shown
                    : "servers that are added to a group are shown as they were given");
        }
        execution.differs("the group as it was created, " + given, shown.toString());
    }

    /**
     * A list can be judged by a filter only if the group was created with the values that the filter asks for.
     *
     * @throws Unverifiable because of the creation, if a description shows another name, load balancer or other tags
     */
    public void requireHeldAsCreated(GroupKind kind, String id, SlbRequest creation) {
        Optional<JsonNode> description = crossCheck.described(kind, id);
        for (Aspect aspect : List.of(Aspect.NAME, Aspect.LOAD_BALANCER, Aspect.TAGS)) {
            description.filter(shown -> shows(shown, kind, aspect, creation))
                    .map(shown -> values.shown(kind, aspect, shown, creation))
                    .filter(shown -> !shown.equals(AspectValues.given(kind, aspect, creation)))
                    .ifPresent(shown -> {
                        throw Unverifiable.because(
                                ServerGroups.operation(creation.operation()).rule(aspect.createdRule), "it is described with " + shown);
                    });
        }
    }

    private static boolean shows(JsonNode shown, GroupKind kind, Aspect aspect, SlbRequest creation) {
        return switch (aspect) {
            case NAME -> creation.parameters().containsKey(kind.name()) && shown.path(kind.name()).isString();
            case LOAD_BALANCER -> shown.path("LoadBalancerId").isString();
            case TAGS -> shown.path("Tags").path("Tag").isArray() && shown.path("Tags").path("Tag").valueStream()
                    .allMatch(tag -> tag.path("TagKey").isString() && tag.path("TagValue").isString());
            case SERVERS, DESCRIPTIONS, NUMBER_OF_SERVERS -> false;
        };
    }

    /** The object that shows the group: the reply itself, or an element of its list. */
    private static JsonNode element(Operation operation, GroupKind kind, String id, Reply reply) {
        if (operation.effect() != Effect.LISTS) {
            return reply.json();
        }
        return listed(reply, kind, id).orElseThrow(() ->
                Unverifiable.because(ServerGroups.plainCallRule(operation.name()), "the group is not listed"));
    }

    private static Optional<JsonNode> listed(Reply reply, GroupKind kind, String id) {
        return ServerGroups.listed(reply, kind).flatMap(groups -> CrossCheck.find(groups, kind, id));
    }

    /** What another operation shows of the group; empty if there is no such operation. */
    private Optional<Set<String>> elsewhere(
            Operation operation, GroupKind kind, Aspect aspect, String id, SlbRequest creation, JsonNode element) {
        if (operation.effect() == Effect.LISTS) {
            return crossCheck.described(kind, id).map(shown ->
                    aspect == Aspect.NUMBER_OF_SERVERS ? Set.of(String.valueOf(AspectValues.backends(kind, shown).size()))
                            : values.shown(kind, aspect, shown, creation));
        }
        return switch (aspect) {
            case NAME, TAGS -> inList(kind, id, AspectValues.given(kind, Aspect.LOAD_BALANCER, creation))
                    .map(shown -> values.shown(kind, aspect, shown, creation));
            case LOAD_BALANCER -> Stream.of(AspectValues.given(kind, aspect, creation), values.shown(kind, aspect, element, creation))
                    .filter(balancer -> inList(kind, id, balancer).isPresent()).findFirst();
            case SERVERS -> reader.shownByRemoval(kind, id).map(held -> values.servers(kind, aspect, held, creation));
            case DESCRIPTIONS, NUMBER_OF_SERVERS -> Optional.empty();
        };
    }

    private Optional<JsonNode> inList(GroupKind kind, String id, Set<String> loadBalancer) {
        return loadBalancer.stream().findFirst().flatMap(balancer -> crossCheck.listedBehind(kind, balancer))
                .flatMap(groups -> CrossCheck.find(groups, kind, id));
    }

    /** What a description shows of the same servers if an addition, and not the creation, put them into a group. */
    private Optional<Set<String>> ifAdded(Operation operation, GroupKind kind, Aspect aspect, SlbRequest creation) {
        boolean ofServers = aspect == Aspect.SERVERS || aspect == Aspect.DESCRIPTIONS;
        return ofServers && operation.effect() == Effect.DESCRIBES
                ? crossCheck.describedAfterAddition(kind, AspectValues.servers(creation)).map(shown -> values.shown(kind, aspect, shown, creation))
                : Optional.empty();
    }
}
