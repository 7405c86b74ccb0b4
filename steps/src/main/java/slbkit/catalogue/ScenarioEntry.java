package slbkit.catalogue;

import java.util.Set;
import slbkit.report.ScenarioRef;

/**
 * One scenario of the suite, or one row of an outline.
 *
 * @param operation the operation its feature is about
 * @param ref its title and place
 * @param rules ids of the rules it judges, at least one
 * @param tags its tags, without the @
 */
public record ScenarioEntry(String operation, ScenarioRef ref, Set<String> rules, Set<String> tags) {

    public ScenarioEntry {
        rules = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(rules));
        tags = Set.copyOf(tags);
    }

    /** What names the scenario wherever its lines move: the feature file, without the line, and its title. */
    public String key() {
        return feature() + ": " + ref.name();
    }

    /** The name of its feature file, without folder and ending. */
    public String feature() {
        String location = ref.location();
        return location.substring(location.lastIndexOf('/') + 1, location.lastIndexOf(".feature"));
    }

    /** The beginning of the ids of its exchanges, which a # ends. */
    public String exchange() {
        String location = ref.location();
        return feature() + location.substring(location.lastIndexOf(':'));
    }
}
