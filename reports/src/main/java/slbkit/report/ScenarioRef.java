package slbkit.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A scenario, as a reader finds it, and how it went.
 *
 * @param name its title
 * @param location feature file and line, {@code file:line}
 * @param steps how its sentences came out, in order; empty where it did not run, and in records of older suites
 */
public record ScenarioRef(
        String name, String location, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepResult> steps) {

    /** A scenario that has not run. */
    public ScenarioRef(String name, String location) {
        this(name, location, List.of());
    }

    public ScenarioRef {
        requireNonNull(name, "name");
        requireNonNull(location, "location");
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The same once it has run. */
    public ScenarioRef ran(List<StepResult> results) {
        return new ScenarioRef(name, location, results);
    }
}
