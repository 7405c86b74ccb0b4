package slbkit.slb;

import java.util.List;
import java.util.Optional;
import slbkit.outcome.Unverifiable;

/**
 * A server group on the target.
 *
 * @param id its id
 * @param shown what it showed when the scenario got it; empty where the target cannot be read back
 * @param flaw why nothing can be judged by what it holds; null where it holds what the scenario needs
 */
public record ScenarioGroup(String id, Optional<List<Backend>> shown, Unverifiable flaw) {

    /** A group that holds what the scenario needs. */
    public ScenarioGroup(String id, Optional<List<Backend>> shown) {
        this(id, shown, null);
    }

    /**
     * What it held when the scenario got it; empty where the target cannot be read back.
     *
     * @throws Unverifiable if that is not what the scenario needs
     */
    public Optional<List<Backend>> held() {
        if (flaw != null) {
            throw flaw;
        }
        return shown;
    }
}
