package slbkit.judge;

import slbkit.endpoint.SlbRequest;

/**
 * Why a permitted call may be rejected for something other than what it is made for: the profile lends too
 * little to make it in the plainest way.
 *
 * @param cause what the profile would have to lend
 * @param control a call that has the doubtful in it and nothing else; where it is taken, the doubt is gone
 */
public record Doubt(String cause, SlbRequest control) {
}
