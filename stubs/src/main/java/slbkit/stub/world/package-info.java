/** What exists and how it changes: load balancers, servers and groups. */
package slbkit.stub.world;
