/** The kinds of mutations; the registers state which kind applies to which calls, with which parameters. */
package slbkit.stub.mutation.kind;
