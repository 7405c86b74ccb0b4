/**
 * Retries, waits and reasons to stop, so that a run is fair to a target that is busy, slow, unreachable or rejects the
 * caller.
 */
package slbkit.health;
