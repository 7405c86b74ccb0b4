package slbkit.steps;

/** The operation that lists the groups of a load balancer, and how it shows them. */
record GroupList(String operation, String wrapper, String item, String idMember, String nameParameter) {

    static GroupList of(String createdBy) {
        return createdBy.equals("CreateMasterSlaveServerGroup")
                ? new GroupList("DescribeMasterSlaveServerGroups", "MasterSlaveServerGroups", "MasterSlaveServerGroup",
                        "MasterSlaveServerGroupId", "MasterSlaveServerGroupName")
                : new GroupList("DescribeVServerGroups", "VServerGroups", "VServerGroup",
                        "VServerGroupId", "VServerGroupName");
    }
}
