/** State as text: snapshots, and the file that carries it over a restart. */
package slbkit.stub.data;
