/** How a scenario ends other than with success, and how text of the target is quoted safely. */
package slbkit.outcome;
