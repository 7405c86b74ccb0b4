package slbkit.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an operation does with a group and the servers that its request names. */
public enum Effect {
    /** Creates a group that holds them. */
    @JsonProperty("creates") CREATES,
    /** Adds them to the group that the request names. */
    @JsonProperty("adds") ADDS,
    /** Removes them from the group that the request names. */
    @JsonProperty("removes") REMOVES,
    /** Adds them to the group that the request names, in place of others. */
    @JsonProperty("replaces") REPLACES,
    /** Changes them in the group that they are in. */
    @JsonProperty("sets") SETS,
    /** Describes the group that the request names. */
    @JsonProperty("describes") DESCRIBES,
    /** Lists the groups of a load balancer. */
    @JsonProperty("lists") LISTS,
    /** Reports the health of the servers behind a load balancer. */
    @JsonProperty("reports") REPORTS,
    /** Deletes the group that the request names. */
    @JsonProperty("deletes") DELETES;

    /** Whether an operation of this effect changes nothing. */
    public boolean onlyReads() {
        return switch (this) {
            case DESCRIBES, LISTS, REPORTS -> true;
            case CREATES, ADDS, REMOVES, REPLACES, SETS, DELETES -> false;
        };
    }

    /** Whether an operation of this effect changes what a group holds by the servers that a call names. */
    public boolean changesServers() {
        return !onlyReads() && this != DELETES;
    }

    /** The effect as the contract files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
