package slbkit.run;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.QuickSuite;
import slbkit.catalogue.ScenarioEntry;

/** How much of a requirement set a run judges. */
public enum Depth {
    /** The scenarios that find the most registered defects with at most a quarter of the calls. */
    QUICK,
    /** Every scenario. */
    FULL;

    /** The scenarios of this depth. */
    public Set<ScenarioEntry> scenarios() {
        return Catalogue.packaged().scenarios().stream()
                .filter(scenario -> this == FULL || QuickSuite.packaged().has(scenario))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
