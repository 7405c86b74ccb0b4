/** The interface by which mutations change the stub, and their building blocks. */
package slbkit.stub.mutation;
