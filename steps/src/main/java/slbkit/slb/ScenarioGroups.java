package slbkit.slb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.GroupKind;
import slbkit.endpoint.SlbRequest;
import tools.jackson.databind.JsonNode;

/** The groups a scenario speaks of, by the names that it gives them. */
public final class ScenarioGroups {

    /** The group that the scenario is about. */
    public static final String THE_GROUP = "the group";
    /** A group that the call does not name. */
    public static final String THE_OTHER_GROUP = "the other group";

    private final Map<String, ScenarioGroup> groups = new LinkedHashMap<>();
    private final Map<String, SlbRequest> creations = new LinkedHashMap<>();

    /** The group the scenario is about. */
    public ScenarioGroup theGroup() {
        return named(THE_GROUP);
    }

    /** A group by the name the scenario gives it. */
    public ScenarioGroup named(String name) {
        ScenarioGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("the scenario has no \"" + name + "\"; give it one first");
        }
        return group;
    }

    /** Whether the scenario has a group of that name. */
    public boolean has(String name) {
        return groups.containsKey(name);
    }

    /** The names of the scenario's groups. */
    public List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /** The call that created a group, by the name the scenario gives it. */
    public SlbRequest creation(String name) {
        return knownCreation(name).orElseThrow(() ->
                new IllegalStateException("the scenario did not create \"" + name + "\"; create it first"));
    }

    /** The call that created a group; empty if the scenario got the group in another way. */
    public Optional<SlbRequest> knownCreation(String name) {
        return Optional.ofNullable(creations.get(name));
    }

    /** Whether a description or a list shows the name of another group, which may have got the id of the deleted one. */
    public boolean isOfAnother(GroupKind kind, JsonNode shown) {
        String name = shown == null ? "" : shown.path(kind.name()).asString("");
        return !name.isEmpty()
                && knownCreation(THE_GROUP).map(creation -> creation.parameters().get(kind.name())).filter(name::equals).isEmpty();
    }

    /** Give the scenario a group, under a name, that was created by this call. */
    public void put(String name, ScenarioGroup group, SlbRequest creation) {
        put(name, group);
        creations.put(name, creation);
    }

    /** Give the scenario a group, under a name. */
    public void put(String name, ScenarioGroup group) {
        groups.put(name, group);
    }
}
