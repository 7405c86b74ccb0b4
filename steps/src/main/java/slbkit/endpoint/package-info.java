/**
 * The HTTP calls between the kit and a target. Every call goes through REST Assured, which only this package uses: pacing
 * and signing are its filters, and its HTTP client enforces the limits of time and size.
 */
package slbkit.endpoint;
