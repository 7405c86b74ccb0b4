package slbkit.independent;

/** What some operations have and others have not. */
enum Trait {
    /** It creates a group. */
    CREATES,
    /** The servers of a call join a group, so that they have to exist and to run. */
    JOINS,
    /** The servers of a call leave a group, so that their weights and descriptions say nothing. */
    REMOVES,
    /** Its servers are two, a primary and a secondary one. */
    PAIR,
    /** A call gives the group a name of the documented alphabet and length. */
    NAMED,
    /** Its servers may be ENIs and ECIs. */
    INTERFACES,
    /** Its reply shows weights as texts. */
    TEXT_WEIGHTS,
    /** Its source states no limits, defaults and conditions of its servers. */
    NO_SERVER_LIMITS,
    /** Its call names no servers: it describes, lists or deletes groups. */
    NAMES_NO_SERVERS
}
