package slbkit.run;

import java.util.List;
import java.util.Optional;

/**
 * A server group on the target.
 *
 * @param id its id
 * @param held what it held when the scenario got it; empty where the target cannot be read back
 */
public record ScenarioGroup(String id, Optional<List<Backend>> held) {
}
