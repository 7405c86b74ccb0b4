package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A named set of operations whose rules decide a verdict; each set has those before it as well. */
public enum RequirementSet {
    /** The five documents of March 2026, and what all calls share. */
    @JsonProperty("documents") DOCUMENTS,
    /** The server-group operations of the API. */
    @JsonProperty("family") FAMILY;

    /** Whether an operation of the other set belongs to this one. */
    public boolean includes(RequirementSet other) {
        return other.compareTo(this) <= 0;
    }

    /** The set of that name, if there is one. */
    public static Optional<RequirementSet> named(String name) {
        return Arrays.stream(values()).filter(set -> set.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
