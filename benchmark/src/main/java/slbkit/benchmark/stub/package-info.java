/** How fast and how frugal the stub is, beside WireMock itself: ratios in one run, each server in a JVM of its own. */
package slbkit.benchmark.stub;
