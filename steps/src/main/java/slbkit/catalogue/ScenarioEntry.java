package slbkit.catalogue;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.report.ScenarioRef;

/**
 * One scenario of the suite, or one row of an outline.
 *
 * @param operation the operation its feature is about
 * @param called the operation that it calls as its example, where its feature is about what all calls share; otherwise
 *     the operation that its feature is about
 * @param ref its title and place
 * @param rules ids of the rules it judges, at least one
 * @param tags its tags, without the @
 */
public record ScenarioEntry(String operation, String called, ScenarioRef ref, Set<String> rules, Set<String> tags) {

    public ScenarioEntry {
        rules = Collections.unmodifiableSet(new LinkedHashSet<>(rules));
        tags = Set.copyOf(tags);
    }

    /** The smallest requirement set whose runs include it. */
    public RequirementSet set() {
        return Contract.documented().operation(called).map(Operation::set).orElse(RequirementSet.DOCUMENTS);
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
