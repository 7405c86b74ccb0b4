/** What is made from the record of a run: each file is a pure function of the record. */
package slbkit.report.view;
