/** The seam through which the stub is mutated from outside, and what mutations are made of. */
package slbkit.stub.mutation;
