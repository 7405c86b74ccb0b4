package slbkit.run;

/** The two kinds of groups a run makes, and the operations around them. */
public enum GroupKind {
    V_SERVER_GROUP("VServerGroup"),
    MASTER_SLAVE_SERVER_GROUP("MasterSlaveServerGroup");

    private final String noun;

    GroupKind(String noun) {
        this.noun = noun;
    }

    /** The kind that an operation creates. */
    public static GroupKind createdBy(String operation) {
        for (GroupKind kind : values()) {
            if (operation.equals("Create" + kind.noun)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(operation + " creates no group");
    }

    /** Tell whether an operation creates a group. */
    public static boolean creates(String operation) {
        return operation.equals("CreateVServerGroup") || operation.equals("CreateMasterSlaveServerGroup");
    }

    /** The parameter, and the member of replies, that holds an id: VServerGroupId. */
    public String id() {
        return noun + "Id";
    }

    /** The parameter that names a group: VServerGroupName. */
    public String nameParameter() {
        return noun + "Name";
    }

    /** The operation that deletes one. */
    public String delete() {
        return "Delete" + noun;
    }

    /** The operation that describes one. */
    public String describe() {
        return "Describe" + noun + "Attribute";
    }

    /** The operation that lists those of a load balancer. */
    public String list() {
        return "Describe" + noun + "s";
    }

    /** The member of a list's reply that wraps the groups. */
    public String wrapper() {
        return noun + "s";
    }

    /** The member that holds the groups. */
    public String item() {
        return noun;
    }
}
