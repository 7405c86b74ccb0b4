package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.judge.KeptLabels;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** What a call leaves as it was: other groups, the members of a group and, if the call was rejected, everything. */
public record UnchangedGroupSteps(
        ScenarioExecution execution, Attempts attempts, Acceptance acceptance, ScenarioGroups groups, DefaultGroup defaultGroup,
        GroupReader reader, KeptLabels labels) {

    /** A group of another kind than the group of the call. There is one if the target describes such groups. */
    static final String NEIGHBOUR = "the group of the other kind, if there is one,";

    private static final String NO_NEIGHBOUR = "needs a target that creates and describes a %s";

    /** A kind of group, with its name in the contract. */
    @ParameterType("vServer group|primary/secondary server group")
    public GroupKind kindOfGroup(String title) {
        return Contract.documented().groups().stream().filter(group -> group.title().equals(title)).findFirst().orElseThrow();
    }

    /** Whether the call must have been rejected. */
    @ParameterType("the rejected call|the call, if it was rejected,|the call, accepted or rejected,")
    public Rejection rejectedCall(String words) {
        return switch (words) {
            case "the rejected call" -> Rejection.REQUIRED;
            case "the call, if it was rejected," -> Rejection.CONDITION;
            case "the call, accepted or rejected," -> Rejection.OPEN;
            default -> throw new IllegalArgumentException("no call is: " + words);
        };
    }

    /** Whether a call must have been rejected. */
    public enum Rejection {
        /** It must; otherwise nothing can be judged. */
        REQUIRED,
        /** Only a rejected call is judged. */
        CONDITION,
        /** A call that succeeded is judged, too. */
        OPEN
    }

    @Then("the default server group has the same members")
    public void sameMembers() {
        acceptance.requireForScenario(attempts.latest());
        List<Backend> before = heldBefore();
        boolean needsFixtures = ServerGroups.operation(execution.operation()).effect() == Effect.SETS;
        if (before.isEmpty() && needsFixtures) {
            throw new Unverifiable("needs a target that shows fixtures.default-servers where it is read back");
        }
        execution.judgeReadings(() -> DefaultGroup.changeOfMembers(before, reader.requireDefaultServerGroup(), attempts.latest().request())
                .ifPresent(now -> {
                    execution.requireRecheck();
                    execution.cleanUp().membersChanged();
                    execution.differs("the members " + DefaultGroup.ids(before), "the members " + now);
                }));
        execution.conforms(execution.rule());
    }

    private List<Backend> heldBefore() {
        return defaultGroup.before().orElseThrow(execution.support()::lacksDescription);
    }

    @Then("the load balancer's default server group, if it can be read, is unchanged")
    public void sameDefaultGroup() {
        acceptance.requireForScenario(attempts.latest());
        if (defaultGroup.before().isEmpty()) {
            execution.hasNothingToJudge("needs a target that describes the default server group");
            return;
        }
        execution.judgeReadings(() -> requireSameDefaultGroup(defaultGroup.before().orElseThrow()));
        execution.conforms(execution.rule());
    }

    private void requireSameDefaultGroup(List<Backend> before) {
        Optional<List<Backend>> now = reader.defaultServerGroupWhereShown()
                .filter(held -> !execution.run().targetFacts().defaultGroupChanges().explain(before, held));
        now.map(DefaultGroup::ids).filter(ids -> !ids.equals(DefaultGroup.ids(before))).ifPresent(ids -> {
            execution.requireRecheck();
            execution.cleanUp().membersChanged();
            execution.differs("the members of the default server group stay " + DefaultGroup.ids(before), "the members " + ids);
        });
        now.map(Backend::states).filter(is -> !is.equals(Backend.states(before))).ifPresent(is -> {
            execution.requireRecheck();
            execution.cleanUp().weightsChanged(DefaultGroup.ids(before));
            execution.differs("the default server group as it was, " + Backend.states(before), is.toString());
        });
    }

    @Then("{createdGroup} is unchanged")
    public void otherIsAsItWas(String name) {
        acceptance.requireForScenario(attempts.latest());
        GroupKind called = ServerGroups.of(execution.operation());
        GroupKind kind = name.equals(NEIGHBOUR) ? ServerGroups.otherThan(called) : called;
        if (name.equals(NEIGHBOUR) && !groups.has(name)) {
            execution.hasNothingToJudge(NO_NEIGHBOUR.formatted(kind.title()));
            return;
        }
        ScenarioGroup other = groups.named(name);
        List<String> was = Backend.states(other.held().orElseThrow(execution.support()::lacksDescription));
        reader.rejectionAsUnknown(kind, other.id()).ifPresent(rejection ->
                execution.differs(name + " as it was, " + was, rejection));
        execution.judgeReadings(() -> {
            List<String> is = Backend.states(reader.require(kind, other.id()));
            if (!is.equals(was)) {
                execution.differs(name + " as it was, " + was, is.toString());
            }
            labels.requireName(kind, name);
            labels.requireTags(kind, name);
        });
        execution.conforms(execution.rule());
    }

    @Then("the {kindOfGroup}, if it can be read, is unchanged")
    public void isAsItWas(GroupKind kind) {
        acceptance.requireForScenario(attempts.latest());
        if (!groups.has(NEIGHBOUR) || groups.named(NEIGHBOUR).held().isEmpty()) {
            execution.hasNothingToJudge(NO_NEIGHBOUR.formatted(kind.title()));
            return;
        }
        List<String> was = Backend.states(groups.named(NEIGHBOUR).held().orElseThrow());
        execution.judgeReadings(() -> shown(reader, kind, groups.named(NEIGHBOUR).id()).map(Backend::states)
                .filter(is -> !is.equals(was))
                .ifPresent(is -> execution.differs("the other kind of group as it was, " + was, is.toString())));
        execution.conforms(execution.rule());
    }

    /** The shown content of a group, if the target shows it. */
    static Optional<List<Backend>> shown(GroupReader reader, GroupKind kind, String id) {
        return reader.description(kind, id).filter(Reply::succeeded).flatMap(reply -> reply.servers(
                kind.members().wrapper(), kind.members().list())).map(Backend::all);
    }

    @Then("{rejectedCall} left the servers/group unchanged")
    public void leftAsItWas(Rejection needed) {
        Attempt attempt = attempts.latest();
        if (needed == Rejection.CONDITION && !attempt.reply().rejected()) {
            execution.hasNothingToJudge("needs the target to reject a call with " + attempt.what());
            return;
        }
        // a call that got no answer, or an unreadable one, shows nothing
        if (needed == Rejection.REQUIRED || !attempt.reply().succeeded()) {
            acceptance.requireRejected(attempt);
        }
        // other rules judge which servers a successful call may change
        Function<List<Backend>, List<String>> compared = needed == Rejection.OPEN
                ? servers -> servers.stream().map(Backend::key).sorted().toList() : Backend::states;
        List<String> was = compared.apply(attempts.contentBefore().orElseThrow(execution.support()::lacksDescription));
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (operation.effect() == Effect.DELETES) {
            reader.rejectionAsUnknown(ServerGroups.of(operation.name()), groups.theGroup().id()).ifPresent(rejection ->
                    execution.differs("the group as it was, " + was, rejection));
        }
        execution.judgeReadings(() -> requireUnchanged(attempt, needed, compared, was));
        execution.conforms(execution.rule());
    }

    private void requireUnchanged(
            Attempt attempt, Rejection needed, Function<List<Backend>, List<String>> compared, List<String> was) {
        List<Backend> held = attempt.readNow().get().orElseThrow(execution.support()::lacksDescription);
        List<String> is = compared.apply(held);
        boolean late = ServerGroups.isOnDefaultGroup(attempt.request().operation()) && attempt.before()
                .filter(before -> execution.run().targetFacts().defaultGroupChanges().explain(before, held)).isPresent();
        if (!was.equals(is) && !late) {
            execution.differs("the group as it was, " + was, is.toString());
        }
        Operation operation = ServerGroups.operation(attempt.request().operation());
        if (needed != Rejection.OPEN && groups.has(ScenarioGroups.THE_GROUP) && !ServerGroups.isOnDefaultGroup(operation.name())) {
            GroupKind kind = ServerGroups.of(operation.name());
            labels.requireName(kind, ScenarioGroups.THE_GROUP);
            labels.requireTags(kind, ScenarioGroups.THE_GROUP);
        }
    }
}
