/** The step definitions, one class per noun; each translates a step into one call or one judgement. */
package slbkit.steps;
