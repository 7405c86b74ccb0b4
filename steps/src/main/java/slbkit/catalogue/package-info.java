/** The scenarios of the suite as data: which there are, where they stand, which rules each one judges. */
package slbkit.catalogue;
