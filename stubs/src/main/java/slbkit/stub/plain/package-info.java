/** What an unmodified WireMock can serve of the contract. */
package slbkit.stub.plain;
