/** The seam through which the stub is bent from outside. */
package slbkit.stub.bend;
