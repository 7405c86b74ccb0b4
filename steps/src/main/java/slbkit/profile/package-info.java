/** The profile: the description of the target under test by its owner, with the fixtures that a run may use. */
package slbkit.profile;
