/** The registers of defects and variants, and their reader. */
package slbkit.stub.mutation.register;
