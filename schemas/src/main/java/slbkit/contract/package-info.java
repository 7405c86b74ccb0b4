/**
 * The contract as data, and its small typed reader: operations, parameters, limits, replies, documented
 * errors, the register of rules, and the JSON Schemas. Nothing here knows of a server or of a run.
 */
package slbkit.contract;
