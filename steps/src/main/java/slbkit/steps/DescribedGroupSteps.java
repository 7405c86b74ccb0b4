package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.MinimalPair;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Capability;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Whether the group that a call created or deleted is there, and what descriptions show of it. */
public record DescribedGroupSteps(
        ScenarioExecution execution, TestBed bed, PlainCalls plain, Attempts attempts, Acceptance acceptance, ScenarioGroups groups,
        GroupReader reader, CrossCheck crossCheck, CreatedGroup created) {

    @Then("the group it created {use}")
    public void usable(Use use) {
        acceptance.requireForScenario(attempts.latest());
        GroupKind kind = ServerGroups.of(execution.operation());
        String id = created.requireNamed().id();
        switch (use) {
            case TAKES_ANOTHER_SERVER -> takesAnotherServer(kind, id);
            case CAN_BE_READ -> {
                reader.rejectionAsUnknown(kind, id).ifPresent(rejection -> {
                    requireNotListed(kind, id);
                    execution.differs("the next call accepts " + kind.id() + " " + id, rejection);
                });
                reader.require(kind, id);
            }
        }
        execution.conforms(execution.rule());
    }

    /** If the list shows the group, the id is right, and only the description is wrong. */
    private void requireNotListed(GroupKind kind, String id) {
        if (crossCheck.listedBehind(kind, bed.loadBalancer()).filter(groups -> CrossCheck.find(groups, kind, id).isPresent()).isPresent()) {
            throw new Unverifiable("needs %s to describe a group that %s shows".formatted(
                    kind.operation(Effect.DESCRIBES), kind.operation(Effect.LISTS)));
        }
    }

    /** A use of a new group. */
    @ParameterType("accepts another server|can be read")
    public Use use(String words) {
        return words.equals("can be read") ? Use.CAN_BE_READ : Use.TAKES_ANOTHER_SERVER;
    }

    /** The uses of a group. */
    public enum Use {
        /** A server can be added. */
        TAKES_ANOTHER_SERVER,
        /** It can be described. */
        CAN_BE_READ
    }

    private void takesAnotherServer(GroupKind kind, String id) {
        groups.put(ScenarioGroups.THE_GROUP, new ScenarioGroup(id, Optional.empty()));
        Reply reply = execution.callWithRetries(plain.of(kind.operation(Effect.ADDS)));
        if (!reply.succeeded()) {
            if (reader.describes(kind) && reader.rejectionAsUnknown(kind, id).isEmpty()) {
                throw Unverifiable.because(ServerGroups.plainCallRule(kind.operation(Effect.ADDS)), reply.inOneLine());
            }
            execution.differs("the next call accepts %s %s".formatted(kind.id(), id), reply.inOneLine());
        }
    }

    /**
     * A description of the group must be rejected; without descriptions, the rule cannot be judged. If the target lists
     * groups, its list must not show the group either.
     */
    @Then("the group is gone")
    public void isGone() {
        acceptance.requireForScenario(attempts.latest());
        GroupKind kind = ServerGroups.of(execution.operation());
        String id = groups.theGroup().id();
        Reply reply = reader.descriptionOfDeleted(kind, id)
                .orElseThrow(() -> execution.support().lacking(Capability.DESCRIBE));
        boolean showsNone = ServerGroups.showsNoGroup(reply, kind) || reply.succeeded() && groups.isOfAnother(kind, reply.json());
        if (reply.succeeded() && !showsNone) {
            execution.differs("a rejection of %s %s, which was deleted".formatted(kind.id(), id), reply.inOneLine());
        }
        if (!MinimalPair.rejected(reply) && !showsNone) {
            throw new Unverifiable("needs %s, which the profile declares, but it answered: %s"
                    .formatted(kind.operation(Effect.DESCRIBES), reply.inOneLine()));
        }
        if (isListed(kind, id)) {
            execution.run().readConsistency().waitUntilShown();
            if (isListed(kind, id)) {
                execution.differs("a list without %s %s, which was deleted".formatted(kind.id(), id), "it is still listed");
            }
        }
        execution.conforms(execution.rule());
    }

    private boolean isListed(GroupKind kind, String id) {
        try {
            return crossCheck.listed(kind, ScenarioGroups.THE_GROUP).flatMap(listed -> CrossCheck.find(listed, kind, id))
                    .filter(listed -> !groups.isOfAnother(kind, listed)).isPresent();
        } catch (Unverifiable unread) {
            return false;
        }
    }

    /** The list must be able to show a group; otherwise an empty list would prove nothing. */
    @Then("no group of that name exists")
    public void noGroupOfThatName() {
        Attempt attempt = attempts.latest();
        acceptance.requireRejected(attempt);
        GroupKind kind = ServerGroups.of(execution.operation());
        String rejected = attempt.request().parameters().get(kind.name());
        Map<String, String> known = listed(kind);
        if (known.containsKey(rejected)) {
            execution.cleanUp().alsoDelete(kind, known.get(rejected));
            execution.differs("no group of the name " + rejected, "group " + known.get(rejected));
        }
        SlbRequest control = plain.of(execution.operation());
        Reply reply = execution.call(control);
        String name = control.parameters().get(kind.name());
        if (!reply.succeeded() || !listed(kind).containsKey(name)) {
            throw new Unverifiable("needs %s to list a new group by the name that it was given".formatted(kind.operation(Effect.LISTS)));
        }
        execution.conforms(execution.rule());
    }

    private Map<String, String> listed(GroupKind kind) {
        Map<String, String> ids = new LinkedHashMap<>();
        crossCheck.listedBehind(kind, bed.loadBalancer()).orElseThrow(() -> new Unverifiable("needs %s to list the groups of a load balancer"
                .formatted(kind.operation(Effect.LISTS)))).forEach(group -> ids.put(
                        group.path(kind.name()).asString(""), group.path(kind.id()).asString("")));
        return ids;
    }

    /** A target need not show the name and the load balancer; if it shows them, they must be those of the creation. */
    @Then("the group, if it shows them, has the given name and load balancer")
    public void hasNameAndLoadBalancer() {
        acceptance.requireForScenario(attempts.latest());
        execution.judgeReadings(() -> requireNameAndLoadBalancer(ServerGroups.of(execution.operation())));
        execution.conforms(execution.rule());
    }

    private void requireNameAndLoadBalancer(GroupKind kind) {
        reader.description(kind, created.requireNamed().id()).filter(Reply::succeeded).ifPresent(shown -> {
            for (String member : List.of(kind.name(), "LoadBalancerId")) {
                String given = attempts.latest().request().parameters().get(member);
                JsonNode value = shown.json() == null ? null : shown.json().get(member);
                if (given != null && value != null && value.isString() && !value.asString().equals(given)) {
                    execution.requireRecheck();
                    requireListedOtherwise(kind, member.equals(kind.name()) ? "behaviour/shows-name" : "behaviour/shows-load-balancer",
                            listed -> listed.path(member).asString(given).equals(given));
                    requireShownAsCreated(kind, member);
                    execution.differs("a group with the " + member + " " + given,
                            value.asString().isEmpty() ? "an empty " + member : member + " " + value.asString());
                }
            }
        });
    }

    /** If the list shows the group as it was given, only the description is wrong. */
    private void requireListedOtherwise(GroupKind kind, String rule, Predicate<JsonNode> asGiven) {
        String loadBalancer = attempts.latest().request().parameters().getOrDefault("LoadBalancerId", bed.loadBalancer());
        crossCheck.listedBehind(kind, loadBalancer)
                .flatMap(groups -> CrossCheck.find(groups, kind, created.requireNamed().id()))
                .filter(asGiven)
                .ifPresent(listed -> {
                    throw execution.brokenElsewhere(ServerGroups.operation(kind, Effect.DESCRIBES).rule(rule),
                            "the group as it was given", "%s shows it as it was given".formatted(kind.operation(Effect.LISTS)));
                });
    }

    /** If descriptions are wrong for every new group, they do not show what a later call has changed. */
    private void requireShownAsCreated(GroupKind kind, String member) {
        if (ServerGroups.creates(execution.operation())) {
            return;
        }
        SlbRequest creation = plain.of(kind.operation(Effect.CREATES));
        Reply created = execution.call(creation);
        Optional<Reply> shown = created.member(kind.id()).filter(id -> created.succeeded() && !id.isEmpty())
                .flatMap(id -> reader.description(kind, id)).filter(Reply::succeeded);
        String other = shown.flatMap(reply -> reply.member(member)).orElse("");
        if (shown.isPresent() && !other.equals(creation.parameters().get(member))) {
            throw Unverifiable.because(ServerGroups.operation(kind, Effect.CREATES).rule("behaviour/read-back"),
                    "a new group with another %s: %s".formatted(member, other));
        }
    }

    /** A target need not show tags; if it does, a service may add its own to the given ones. */
    @Then("the group, if it shows tags, has the given tags")
    public void hasTags() {
        acceptance.requireForScenario(attempts.latest());
        List<Tag> given = attempts.latest().request().tags();
        if (given.isEmpty()) {
            throw new IllegalStateException("the scenario gives no tags");
        }
        execution.judgeReadings(() ->
                reader.description(ServerGroups.of(execution.operation()), created.requireNamed().id()).filter(Reply::succeeded)
                        .flatMap(reply -> reply.servers("Tags", "Tag"))
                        .ifPresent(shown -> given.forEach(tag -> requireShown(tag, shown))));
        execution.conforms(execution.rule());
    }

    private void requireShown(Tag given, List<JsonNode> shown) {
        if (!shown.stream().allMatch(tag -> tag.path("TagKey").isString() && tag.path("TagValue").isString())) {
            throw new Unverifiable("needs a Describe reply that shows the TagKey and the TagValue of each tag as strings");
        }
        List<String> values = shown.stream().filter(tag -> tag.path("TagKey").asString("").equals(given.key()))
                .map(tag -> tag.path("TagValue").asString(""))
                .toList();
        if (!values.equals(List.of(given.value()))) {
            requireListedOtherwise(ServerGroups.of(execution.operation()), "behaviour/shows-tags", listed -> listed.path("Tags").path("Tag")
                    .valueStream().filter(tag -> tag.path("TagKey").asString("").equals(given.key()))
                    .map(tag -> tag.path("TagValue").asString("")).toList().equals(List.of(given.value())));
            execution.differs("a group with the tag %s=%s".formatted(given.key(), given.value()),
                    values.isEmpty() ? "%s tags, none of them %s".formatted(shown.size(), given.key())
                            : "%s with the values %s".formatted(given.key(), values));
        }
    }
}
