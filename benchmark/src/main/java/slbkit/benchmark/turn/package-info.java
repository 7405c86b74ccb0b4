/** What every benchmark does that lets several have their turns: the middle of their figures, and a folder that goes. */
package slbkit.benchmark.turn;
