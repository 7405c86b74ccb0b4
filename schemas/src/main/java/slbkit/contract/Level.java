package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How firmly a rule stands; the weakest comes first. */
public enum Level {
    /** Left open by the documents: recorded, never failing anyone. */
    @JsonProperty("observe") OBSERVE,
    /** Stated by the RPC protocol or a less certain source, or relied on by the official clients. */
    @JsonProperty("should") SHOULD,
    /** Stated in the documents of the requirement set. */
    @JsonProperty("must") MUST;

    /** Whether this level is as firm as the given one, or firmer. */
    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
