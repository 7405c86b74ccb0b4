/** The execution of one scenario within a run: its calls, its findings, what it reads back and cleans up. */
package slbkit.scenario;
