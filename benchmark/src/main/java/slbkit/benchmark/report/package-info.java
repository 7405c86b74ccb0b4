/** Measures what becomes of many records, and of a big one. */
package slbkit.benchmark.report;
