/** What the suite is measured against. Each is a program of its own, run in a JVM of its own. */
package slbkit.benchmark.suite.peer;
