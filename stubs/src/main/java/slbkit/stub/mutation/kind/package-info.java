/** The kinds of mutations, one idea a class; what a kind does to which calls stands in the registers. */
package slbkit.stub.mutation.kind;
