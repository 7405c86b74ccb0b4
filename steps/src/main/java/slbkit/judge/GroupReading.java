package slbkit.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import slbkit.slb.Backend;

/**
 * What a group holds, as it was read. The suppliers make calls, so they are asked only if the reading is not as expected.
 *
 * @param servers the servers of the group
 * @param description the operation that showed them
 * @param elsewhere the servers as the reply of another operation shows them; empty if there is none
 * @param filledOtherwise what the same operation shows of the same servers if another operation put them into a group;
 *     empty if there is none
 */
public record GroupReading(
        List<Backend> servers, String description, Supplier<Optional<List<Backend>>> elsewhere,
        Supplier<Optional<List<Backend>>> filledOtherwise) {

    /** The same, with what another reply shows before a further call changes the group. */
    public GroupReading beforeChange() {
        Optional<List<Backend>> shown = elsewhere.get();
        return new GroupReading(servers, description, () -> shown, filledOtherwise);
    }

    /** A reading that nothing else can confirm. */
    public static GroupReading only(List<Backend> servers) {
        return new GroupReading(servers, "", Optional::empty, Optional::empty);
    }
}
