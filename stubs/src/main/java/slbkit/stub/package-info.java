/** The SLB stub: a service that keeps the documented contract, to run beside tests and by itself. */
package slbkit.stub;
