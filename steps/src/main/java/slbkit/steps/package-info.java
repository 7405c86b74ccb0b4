/** The sentences of the features, one class a noun; each translates a sentence into one call or one judgement. */
package slbkit.steps;
