/** The operations: what a call is checked for, what it changes, what it is answered. Knows no HTTP server. */
package slbkit.stub.service;
