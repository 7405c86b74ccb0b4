/** The command line of the runnable jar. */
package slbkit.cli;
