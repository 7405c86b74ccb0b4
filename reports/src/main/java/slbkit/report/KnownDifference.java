package slbkit.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The entry of a baseline for a rule.
 *
 * @param reason why the difference is accepted
 * @param expires the last day on which it is accepted, ISO-8601; null for no end
 * @param stale why the entry no longer holds, so that it fails the run; null while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownDifference(String reason, String expires, String stale) {
}
