package slbkit.slb;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is found out about a target once a run: which open reading it follows, and how it was at first. */
public final class Readings {

    private final Set<String> looked = new HashSet<>();
    private Boolean removalListsTheGroup;
    private volatile boolean defaultGroupLeftChanged;
    private volatile Optional<List<Backend>> defaultGroupAtFirst;

    /** What the default server group held when the run first came to it: now, if it has not come before. */
    public synchronized Optional<List<Backend>> defaultGroupAtFirst(Supplier<Optional<List<Backend>>> now) {
        if (defaultGroupAtFirst == null) {
            defaultGroupAtFirst = now.get().map(List::copyOf);
        }
        return defaultGroupAtFirst;
    }

    /** What the default server group held when the run began, if that has been read; waits for no look that is under way. */
    public Optional<List<Backend>> knownDefaultGroup() {
        Optional<List<Backend>> known = defaultGroupAtFirst;
        return known == null ? Optional.empty() : known;
    }

    /** A scenario could not put the default server group back as it was. */
    public synchronized void defaultGroupIsLeftChanged() {
        defaultGroupLeftChanged = true;
        // what it held at first is no measure any more of what replies list
        defaultGroupAtFirst = Optional.empty();
    }

    /** Tell whether the default server group is as the run found it, as far as the run knows. */
    public boolean keepsDefaultGroup() {
        return !defaultGroupLeftChanged;
    }

    /** Whether nobody has asked this of this operation before. */
    public synchronized boolean firstLookAt(String operation) {
        return looked.add(operation);
    }

    /** Whether a removal's reply lists what is left in the group. */
    public synchronized boolean removalListsTheGroup(BooleanSupplier probe) {
        if (removalListsTheGroup == null) {
            removalListsTheGroup = probe.getAsBoolean();
        }
        return removalListsTheGroup;
    }
}
