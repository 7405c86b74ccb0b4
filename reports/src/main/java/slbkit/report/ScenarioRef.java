package slbkit.report;

import static java.util.Objects.requireNonNull;

/**
 * A scenario, as a reader finds it.
 *
 * @param name its title
 * @param location feature file and line, {@code file:line}
 */
public record ScenarioRef(String name, String location) {

    public ScenarioRef {
        requireNonNull(name, "name");
        requireNonNull(location, "location");
    }
}
