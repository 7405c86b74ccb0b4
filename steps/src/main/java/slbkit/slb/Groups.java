package slbkit.slb;

import java.util.LinkedHashMap;
import java.util.Map;

/** The groups a scenario speaks of: "the group" and "the other group". */
public final class Groups {

    private final Map<String, ScenarioGroup> groups = new LinkedHashMap<>();

    /** The group the scenario is about. */
    public ScenarioGroup theGroup() {
        return named("the group");
    }

    /** A group by the name the scenario gives it. */
    public ScenarioGroup named(String name) {
        ScenarioGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("the scenario has no \"" + name + "\"; give it one first");
        }
        return group;
    }

    /** Tell whether the scenario has a group of that name. */
    public boolean has(String name) {
        return groups.containsKey(name);
    }

    /** Give the scenario a group, under a name. */
    public void put(String name, ScenarioGroup group) {
        groups.put(name, group);
    }
}
