package slbkit.run;

import java.util.function.BooleanSupplier;

/** Which of the open readings this target turned out to follow; found out once a run. */
final class Readings {

    private Boolean removalListsTheGroup;

    /** Whether a removal's reply lists what is left in the group. */
    synchronized boolean removalListsTheGroup(BooleanSupplier probe) {
        if (removalListsTheGroup == null) {
            removalListsTheGroup = probe.getAsBoolean();
        }
        return removalListsTheGroup;
    }
}
