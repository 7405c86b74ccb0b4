package slbkit.slb;

import java.util.List;
import java.util.Optional;
import slbkit.outcome.Unverifiable;

/**
 * A server group on the target.
 *
 * @param id its id
 * @param shown its content at the beginning of the scenario; empty if the target cannot be read back
 * @param flaw why its content cannot be used to judge; null if it holds what the scenario needs
 */
public record ScenarioGroup(String id, Optional<List<Backend>> shown, Unverifiable flaw) {

    /** A group that holds what the scenario needs. */
    public ScenarioGroup(String id, Optional<List<Backend>> shown) {
        this(id, shown, null);
    }

    /**
     * Its content at the beginning of the scenario; empty if the target cannot be read back.
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
