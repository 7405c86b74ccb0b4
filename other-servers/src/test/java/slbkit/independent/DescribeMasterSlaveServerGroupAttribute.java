package slbkit.independent;

import java.util.List;
import java.util.Map;

/** Describes a primary/secondary server group. */
final class DescribeMasterSlaveServerGroupAttribute extends GroupOperation {

    static final String NAME = "DescribeMasterSlaveServerGroupAttribute";

    private static final String KIND = "MasterSlaveServerGroup";

    DescribeMasterSlaveServerGroupAttribute() {
        super(NAME, KIND, "");
    }

    @Override
    String id() {
        return KIND + "Id";
    }

    @Override
    List<String> members() {
        return List.of("Description", "Port", "ServerId", "ServerType", "Type", "Weight");
    }

    @Override
    List<String> places() {
        return List.of(
            "MasterSlaveServerGroupId string", "MasterSlaveServerGroupName string", "LoadBalancerId string",
            "CreateTime string", "RequestId string", "MasterSlaveBackendServers object",
            "MasterSlaveBackendServers/MasterSlaveBackendServer array",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/ServerId string",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/Port integer",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/Weight integer",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/Type string",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/Description string",
            "MasterSlaveBackendServers/MasterSlaveBackendServer/*/ServerType string",
            "Tags object", "Tags/Tag array", "Tags/Tag/*/TagKey string", "Tags/Tag/*/TagValue string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        return describe(turn, store, KIND);
    }

    @Override
    void probe(Probe probe) {
        probe.describeGroups(NAME, KIND, CreateMasterSlaveServerGroup.NAME);
    }

    @Override
    void defects(DefectList list) {
        String servers = "MasterSlaveBackendServers/MasterSlaveBackendServer/*/";
        String shows = "describes the group as it is";
        list.add(NAME, Mutation.REPLY, "plus " + servers + "Weight", "shows-weights-one-more", shows)
            .add(NAME, Mutation.REPLY, "plus " + servers + "Port", "shows-ports-one-more", shows)
            .add(NAME, Mutation.REPLY, "swaproles " + servers + "ServerType", "shows-roles-swapped", shows)
            .add(NAME, Mutation.REPLY, "cut " + servers + "Description", "shows-descriptions-cut", shows)
            .add(NAME, Mutation.REPLY, "upper MasterSlaveServerGroupName", "shows-names-in-capitals", shows)
            .add(NAME, Mutation.REPLY, "set LoadBalancerId lb-none", "shows-another-load-balancer", shows)
            .add(NAME, Mutation.REPLY, "upper Tags/Tag/*/TagKey", "shows-tag-keys-in-capitals", shows)
            .add(NAME, Mutation.REPLY, "cut CreateTime", "CreateTime-without-Z", "CreateTime: YYYY-MM-DDThh:mm:ssZ");
    }
}
