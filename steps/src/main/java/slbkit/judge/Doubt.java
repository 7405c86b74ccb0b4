package slbkit.judge;

import slbkit.endpoint.SlbRequest;

/**
 * Why a permitted call may be rejected for a reason other than the property under test: the profile lists too few
 * fixtures for a call without side issues.
 *
 * @param cause what the profile would have to list
 * @param control a call that has only the doubtful property; if it succeeds, there is no doubt
 */
public record Doubt(String cause, SlbRequest control) {
}
