/** What the kit knows about server groups beyond the contract's data: their kinds, servers, limits and readings. */
package slbkit.slb;
