/**
 * What keeps a run fair on a target that is busy, slow, unreachable or closed to the caller: retries, waits,
 * reasons to stop.
 */
package slbkit.health;
