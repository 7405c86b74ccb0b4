/** The rules by which every reply of a run is judged, in every scenario. */
package slbkit.standing;
