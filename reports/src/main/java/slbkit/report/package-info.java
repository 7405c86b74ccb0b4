/** The record of a run, its verdict, and the pages that are made from it. */
package slbkit.report;
