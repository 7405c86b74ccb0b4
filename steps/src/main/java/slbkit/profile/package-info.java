/** The target under test as its owner describes it: the profile, and what it lends to a run. */
package slbkit.profile;
