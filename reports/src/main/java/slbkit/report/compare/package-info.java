/** Two runs compared: what got worse, what got better, what is answered otherwise. */
package slbkit.report.compare;
