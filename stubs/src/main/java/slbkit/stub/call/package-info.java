/** A request and its reply, free of the server that carries them. */
package slbkit.stub.call;
