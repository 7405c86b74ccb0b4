/** Runs of one suite over parts of its rules, joined into one record. */
package slbkit.report.merge;
