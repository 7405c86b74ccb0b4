/**
 * How names and values are encoded and calls are signed, as pure computation: the driver signs with it, and the stub
 * checks. {@code SignaturesTest} compares it with signatures of the official clients and the published pages.
 */
package slbkit.rpc;
