/** The suite: the features, run against a target on the JUnit Platform, with a report at the end. */
package slbkit.suite;
