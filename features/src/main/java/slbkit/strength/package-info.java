/** Proof of strength: the suite against every defect and every variant of the stub. */
package slbkit.strength;
