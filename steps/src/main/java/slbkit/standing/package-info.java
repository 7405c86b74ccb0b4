/** Rules that every reply of a run is judged by, whatever its scenario is about. */
package slbkit.standing;
