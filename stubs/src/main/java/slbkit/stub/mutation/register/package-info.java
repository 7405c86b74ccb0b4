/** The registers of defects and variants, and the code that reads them. */
package slbkit.stub.mutation.register;
