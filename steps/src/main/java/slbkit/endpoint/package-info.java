/**
 * The wire between the kit and a target: requests as callers write them, replies as they came. Every
 * call goes through REST Assured, which lives here alone: pacing and signing are its filters, and its HTTP client has the
 * bounds.
 */
package slbkit.endpoint;
