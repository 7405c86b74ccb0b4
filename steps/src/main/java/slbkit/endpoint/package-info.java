/**
 * The wire between the kit and a target: requests as callers write them, replies as they came. REST Assured
 * lives here alone.
 */
package slbkit.endpoint;
