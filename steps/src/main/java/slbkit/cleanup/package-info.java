/** The ledger of what runs create, and how leftovers of interrupted runs are found and deleted. */
package slbkit.cleanup;
