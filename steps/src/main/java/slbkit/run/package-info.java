/** A run against one target: its rules, the state that all scenarios share, and the checks at its end. */
package slbkit.run;
