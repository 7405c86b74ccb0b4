/** The check of a signed call. */
package slbkit.stub.signature;
