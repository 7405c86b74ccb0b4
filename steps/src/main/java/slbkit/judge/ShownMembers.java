package slbkit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.contract.ReplyViolations;
import slbkit.contract.RuleId;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.outcome.Unverifiable;
import slbkit.report.Basis;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import slbkit.standing.StandingRules;
import tools.jackson.databind.JsonNode;

/**
 * Judges the members of a description or a list, each by the rule with its name. The scenario ensures that there is a
 * value for each of them.
 */
public final class ShownMembers {

    /** The members of a listed group are below a wrapper and its list. */
    private static final int LISTED = 2;

    private final ScenarioExecution execution;
    private final ScenarioGroups groups;
    private final CrossCheck crossCheck;
    private final Operation operation;

    ShownMembers(ScenarioExecution execution, ScenarioGroups groups, CrossCheck crossCheck) {
        this.execution = execution;
        this.groups = groups;
        this.crossCheck = crossCheck;
        this.operation = ServerGroups.operation(execution.operation());
    }

    void judge(Reply reply) {
        // how an entry shows nothing is open, such as the tags of a group that has none, or the name of another group
        List<Violation> violations = ReplyViolations.of(operation, reply.json()).stream()
                .filter(v -> !StandingRules.isListed(v.pointer()) || StandingRules.isThere(reply, v.pointer())
                        || !operation.isListOrWrapper(v.member()) && !(isOptional(v.member()) && isOfAnotherGroup(reply, v.pointer())))
                .toList();
        for (String rule : execution.rules()) {
            judge(rule, path(operation, RuleId.parse(rule).name()), violations, reply);
        }
        execution.throwIfDifferent();
    }

    /** Whether there may be nothing that the member could show, such as a name, or the value of a tag. */
    private boolean isOptional(String member) {
        return operation.showsWhenGiven(member) || member.equals("TagValue");
    }

    /** Whether a pointer leads into the entry of a listed group of which the scenario knows nothing. */
    private boolean isOfAnotherGroup(Reply reply, String pointer) {
        String entry = pointer.replaceFirst("^(/[^/]+/[^/]+/\\d+)/.*", "$1");
        String id = reply.json().at(entry).path(ServerGroups.of(operation.name()).id()).asString("");
        return operation.effect() == Effect.LISTS && !id.isEmpty()
                && !(groups.has(ScenarioGroups.THE_GROUP) && id.equals(groups.theGroup().id()));
    }

    private void judge(String rule, List<ReplyMember> path, List<Violation> violations, Reply reply) {
        ReplyMember member = path.get(path.size() - 1);
        List<Violation> own = violations.stream().filter(v -> v.member().equals(member.name())).toList();
        if (!own.isEmpty()) {
            execution.recordDifference(rule, operation.documented(member.name()), own.get(0).inOneLine(),
                    Basis.member(reply.exchange(), own.get(0).pointer()));
            return;
        }
        List<JsonNode> owners = List.of(reply.json());
        for (ReplyMember ancestor : path.subList(0, path.size() - 1)) {
            owners = values(owners, ancestor);
            if (owners.isEmpty() || violations.stream().anyMatch(v -> v.member().equals(ancestor.name()))) {
                execution.unverified(rule, Unverifiable.because(operation.rule("reply/" + ancestor.name()),
                        "the reply does not show it as documented"));
                return;
            }
        }
        if (operation.effect() == Effect.REPORTS && values(owners, member).isEmpty()) {
            // which servers there are to report on, another operation says
            execution.unverified(rule, Unverifiable.because(operation.rule(ListenerHealth.EACH_LISTENER), "the reply lists no server"));
        } else if (values(owners, member).isEmpty() && isNotListed(reply)) {
            execution.unverified(rule, Unverifiable.because(ServerGroups.plainCallRule(operation.name()), "the group is not listed"));
        } else if (values(owners, member).isEmpty() && isLostByCreation(path)) {
            execution.unverified(rule, Unverifiable.because(
                    ServerGroups.operation(ServerGroups.of(operation.name()), Effect.CREATES).rule("behaviour/read-back"),
                    "the group may not hold it"));
        } else if (values(owners, member).isEmpty()) {
            execution.recordDifference(rule, operation.documented(member.name()), "none where there is something to show");
        } else {
            execution.conforms(rule);
        }
    }

    /** The values that a reply shows where its operation documents the member of that name. */
    public static List<JsonNode> shown(Operation operation, JsonNode reply, String member) {
        return at(reply, path(operation, member));
    }

    /** Whether a list lacks the group that has what the rule is about. */
    private boolean isNotListed(Reply reply) {
        GroupKind kind = ServerGroups.of(operation.name());
        return operation.effect() == Effect.LISTS && groups.has(ScenarioGroups.THE_GROUP) && ServerGroups.listed(reply, kind)
                .filter(listed -> CrossCheck.find(listed, kind, groups.theGroup().id()).isEmpty()).isPresent();
    }

    /** Whether no other reply shows the member either, or a description does if an addition filled the group. */
    private boolean isLostByCreation(List<ReplyMember> path) {
        if (groups.knownCreation(ScenarioGroups.THE_GROUP).isEmpty()) {
            return false;
        }
        GroupKind kind = ServerGroups.of(operation.name());
        return switch (operation.effect()) {
            case DESCRIBES -> path.get(0).name().equals(kind.members().wrapper())
                    ? groups.knownCreation(ScenarioGroups.THE_GROUP).map(SlbRequest::servers)
                            .flatMap(given -> crossCheck.describedAfterAddition(kind, given))
                            .filter(shown -> !at(shown, path).isEmpty()).isPresent()
                    : documents(ServerGroups.operation(kind, Effect.LISTS).replyServers().members().get(0).members(), path)
                            && crossCheck.listed(kind, ScenarioGroups.THE_GROUP)
                                    .flatMap(listed -> CrossCheck.find(listed, kind, groups.theGroup().id()))
                                    .filter(shown -> at(shown, path).isEmpty()).isPresent();
            case LISTS -> {
                List<ReplyMember> ofGroup = path.subList(Math.min(LISTED, path.size()), path.size());
                yield (ofGroup.isEmpty() || documents(ServerGroups.operation(kind, Effect.DESCRIBES).reply(), ofGroup))
                        && crossCheck.described(kind, groups.theGroup().id())
                                .filter(shown -> ofGroup.isEmpty() ? isElsewhere(shown) : at(shown, ofGroup).isEmpty()).isPresent();
            }
            case CREATES, ADDS, REMOVES, REPLACES, SETS, REPORTS, DELETES -> false;
        };
    }

    /** Whether replies with these members have the member at the end of the path, too. */
    private static boolean documents(List<ReplyMember> members, List<ReplyMember> path) {
        List<ReplyMember> below = members;
        for (ReplyMember step : path) {
            Optional<ReplyMember> same = below.stream().filter(member -> member.name().equals(step.name())).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            below = same.get().members();
        }
        return true;
    }

    /** Whether a group is behind another load balancer than the one that its creation named. */
    private boolean isElsewhere(JsonNode shown) {
        return groups.knownCreation(ScenarioGroups.THE_GROUP).map(creation -> creation.parameters().get("LoadBalancerId"))
                .filter(given -> !shown.path("LoadBalancerId").asString(given).equals(given)).isPresent();
    }

    private static List<JsonNode> at(JsonNode shown, List<ReplyMember> path) {
        List<JsonNode> values = List.of(shown);
        for (ReplyMember member : path) {
            values = values(values, member);
        }
        return values;
    }

    /** The values of a member in all objects that have it; for a list, its elements. */
    private static List<JsonNode> values(List<JsonNode> owners, ReplyMember member) {
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode owner : owners) {
            JsonNode value = owner.path(member.name());
            if (member.type().equals("array")) {
                value.forEach(values::add);
            } else if (!value.isMissingNode() && !value.isNull()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The members from the top of the reply down to the one of that name. */
    private static List<ReplyMember> path(Operation operation, String name) {
        return find(operation.reply(), name).orElseThrow(() ->
                new IllegalStateException("the reply of %s has no member %s".formatted(operation.name(), name)));
    }

    private static Optional<List<ReplyMember>> find(List<ReplyMember> members, String name) {
        for (ReplyMember member : members) {
            if (member.name().equals(name)) {
                return Optional.of(List.of(member));
            }
            Optional<List<ReplyMember>> below = find(member.members(), name);
            if (below.isPresent()) {
                List<ReplyMember> path = new ArrayList<>(List.of(member));
                path.addAll(below.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
