/** The binding to WireMock: calls in, bytes out, and the admin API. Nothing else of the stub knows WireMock. */
package slbkit.stub.http;
