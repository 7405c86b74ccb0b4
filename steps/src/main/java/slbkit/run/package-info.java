/** A run against one target: what it judges, what all its scenarios share, and what is found once they have ended. */
package slbkit.run;
