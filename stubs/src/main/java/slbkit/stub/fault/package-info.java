/** What goes wrong between a caller and a service that is in order: late, cut, rejected for a while. */
package slbkit.stub.fault;
