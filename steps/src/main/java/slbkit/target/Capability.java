package slbkit.target;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a target declares it offers beyond the five operations. */
public enum Capability {
    /** The three Describe...Attribute operations answer. */
    @JsonProperty("describe") DESCRIBE,
    /** DeleteVServerGroup and DeleteMasterSlaveServerGroup answer. */
    @JsonProperty("delete") DELETE,
    /** Replies come as XML when asked. */
    @JsonProperty("xml") XML,
    /** Signatures are checked. */
    @JsonProperty("signature") SIGNATURE;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
