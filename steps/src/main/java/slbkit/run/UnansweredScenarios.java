package slbkit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import slbkit.catalogue.ScenarioEntry;
import slbkit.report.Finding;

/** Scenarios in which a call got no answer. They are run again; those that never got through stay unverified. */
public final class UnansweredScenarios {

    /** How often a scenario is run again. */
    public static final int MOST_ROUNDS = 4;

    private final Map<ScenarioEntry, List<Finding>> waiting = new ConcurrentHashMap<>();

    /** Register a scenario, with the findings about its rules if it is not run again. */
    public void add(ScenarioEntry scenario, List<Finding> findings) {
        waiting.put(scenario, findings);
    }

    /** The scenarios to run again; the list is empty afterwards. */
    public Set<ScenarioEntry> take() {
        Set<ScenarioEntry> scenarios = Set.copyOf(waiting.keySet());
        waiting.keySet().removeAll(scenarios);
        return scenarios;
    }

    /** The findings about the rules whose scenarios were not run again. */
    List<Finding> findings() {
        return waiting.values().stream().collect(ArrayList::new, List::addAll, List::addAll);
    }
}
