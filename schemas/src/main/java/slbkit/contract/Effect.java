package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an operation does with the servers that its request names. */
public enum Effect {
    /** Creates a group that holds them. */
    @JsonProperty("creates") CREATES,
    /** Adds them to the group that the request names. */
    @JsonProperty("adds") ADDS,
    /** Removes them from the group that the request names. */
    @JsonProperty("removes") REMOVES,
    /** Changes them in the group that they are in. */
    @JsonProperty("sets") SETS
}
