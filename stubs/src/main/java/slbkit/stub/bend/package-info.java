/** The seam through which the stub is bent from outside, and what bends are made of. */
package slbkit.stub.bend;
