/** The suite beside the same checks written otherwise: with Cucumber and body paths, and as a bare loop. */
package slbkit.benchmark.suite;
