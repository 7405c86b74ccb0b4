/** The two ways SLB calls are signed, as pure computation, and the check of a signed call. */
package slbkit.stub.signature;
