/**
 * A run against one target, and the execution of one scenario within it: what was called, what was found, what
 * was made and has to be cleaned up.
 */
package slbkit.run;
