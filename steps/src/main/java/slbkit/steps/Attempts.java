package slbkit.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Attempt;
import slbkit.judge.Doubt;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Makes the calls under test, and keeps them for the step definitions that judge them. */
public final class Attempts {

    private final ScenarioExecution execution;
    private final ScenarioGroups groups;
    private final GroupReader reader;
    private final DefaultGroup defaultGroup;
    private final List<Attempt> made = new ArrayList<>();

    public Attempts(ScenarioExecution execution, ScenarioGroups groups, GroupReader reader, DefaultGroup defaultGroup) {
        this.execution = execution;
        this.groups = groups;
        this.reader = reader;
        this.defaultGroup = defaultGroup;
    }

    /** Make a call; {@code what} describes what is special about it, and is empty for the plain call. */
    public Attempt make(SlbRequest request, SlbRequest repaired, String what) {
        return make(request, repaired, what, () -> execution.call(request));
    }

    /** Make a permitted call that a conforming target with this profile may reject. */
    public Attempt makeInDoubt(SlbRequest request, SlbRequest repaired, String what, Doubt doubt) {
        return make(request, repaired, what, doubt, state(request, true), () -> execution.call(request));
    }

    /** Repeat a call that may have changed the group, which is read again before. */
    Attempt makeAgain(SlbRequest request, SlbRequest repaired, String what) {
        return make(request, repaired, what, null, state(request, false), () -> execution.call(request));
    }

    /** Make a call through this supplier. */
    public Attempt make(SlbRequest request, SlbRequest repaired, String what, Supplier<Reply> call) {
        return make(request, repaired, what, null, state(request, true), call);
    }

    private Attempt make(
            SlbRequest request, SlbRequest repaired, String what, Doubt doubt, Optional<List<Backend>> before,
            Supplier<Reply> call) {
        Reply reply = call.get();
        made.add(new Attempt(
                request, reply, repaired, what, doubt, before, () -> state(request, false), flawOfContent().orElse(null), call));
        return latest();
    }

    /** Whether the scenario has made a call that is judged. */
    public boolean any() {
        return !made.isEmpty();
    }

    /** The call that is judged. */
    public Attempt latest() {
        List<Attempt> all = all();
        return all.get(all.size() - 1);
    }

    /** Make the judged call once more, and judge that answer. */
    void repeat() {
        made.set(made.size() - 1, latest().repeated());
    }

    /** The calls that are judged together, in their order. */
    List<Attempt> all() {
        if (made.isEmpty()) {
            throw new IllegalStateException("the scenario judges a call that it has not made");
        }
        return List.copyOf(made);
    }

    /**
     * The content of the group before the judged call, to compare it with the list in the reply.
     *
     * @throws Unverifiable if that is not what the scenario needs
     */
    Optional<List<Backend>> contentBefore() {
        if (groups.has(ScenarioGroups.THE_GROUP)) {
            groups.theGroup().held();
        }
        return latest().before();
    }

    /**
     * Require that the list in a reply can be compared with the servers of its call: they were in the group as the scenario
     * needs them, or the call adds them and they were not in the group.
     *
     * @throws Unverifiable if that is not so
     */
    void requireContentOfList() {
        Effect effect = ServerGroups.operation(latest().request().operation()).effect();
        boolean addsOthers = (effect == Effect.ADDS || effect == Effect.REPLACES)
                && latest().before().stream().flatMap(List::stream).noneMatch(this::isNamed);
        if (!addsOthers) {
            contentBefore();
        }
    }

    private boolean isNamed(Backend server) {
        return latest().request().servers() != null && latest().request().servers().stream().map(Backend::keyOf)
                .anyMatch(server.key()::equals);
    }

    /** Why the content of the scenario's group cannot be used to judge; empty if it can. */
    private Optional<Unverifiable> flawOfContent() {
        return groups.has(ScenarioGroups.THE_GROUP) ? Optional.ofNullable(groups.theGroup().flaw()) : Optional.empty();
    }

    private Optional<List<Backend>> state(SlbRequest request, boolean before) {
        Effect effect = ServerGroups.operation(request.operation()).effect();
        if (effect == Effect.CREATES || effect.onlyReads()) {
            return Optional.empty();
        }
        if (ServerGroups.isOnDefaultGroup(request.operation())) {
            return before ? defaultGroup.before() : reader.defaultServerGroup();
        }
        return before ? groups.theGroup().shown() : reader.held(ServerGroups.of(request.operation()), groups.theGroup().id());
    }
}
