/** What goes wrong between a caller and a service that is in order: late, cut, refused for a while. */
package slbkit.stub.fault;
