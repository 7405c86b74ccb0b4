package slbkit.independent;

import java.util.List;
import java.util.Map;

/** Describes a vServer group. */
final class DescribeVServerGroupAttribute extends GroupOperation {

    static final String NAME = "DescribeVServerGroupAttribute";

    private static final String KIND = "VServerGroup";

    private static final String TABLE = """
        400|LocationServiceTimeout|Location service connection timeout. Please try again later.
        """;

    DescribeVServerGroupAttribute() {
        super(NAME, KIND, TABLE);
    }

    @Override
    String id() {
        return KIND + "Id";
    }

    @Override
    List<String> members() {
        return List.of("Description", "Port", "ServerId", "ServerIp", "Type", "Weight");
    }

    @Override
    List<String> places() {
        return List.of(
            "VServerGroupId string", "VServerGroupName string", "LoadBalancerId string", "CreateTime string",
            "RequestId string", "BackendServers object", "BackendServers/BackendServer array",
            "BackendServers/BackendServer/*/ServerId string", "BackendServers/BackendServer/*/ServerIp string",
            "BackendServers/BackendServer/*/Port integer", "BackendServers/BackendServer/*/Weight integer",
            "BackendServers/BackendServer/*/Type string", "BackendServers/BackendServer/*/Description string",
            "Tags object", "Tags/Tag array", "Tags/Tag/*/TagKey string", "Tags/Tag/*/TagValue string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        return describe(turn, store, KIND);
    }

    @Override
    void probe(Probe probe) {
        probe.describeGroups(NAME, KIND, CreateVServerGroup.NAME);
    }

    @Override
    void defects(DefectList list) {
        String servers = "BackendServers/BackendServer/*/";
        String shows = "describes the group as it is";
        list.add(NAME, Mutation.REPLY, "plus " + servers + "Weight", "shows-weights-one-more", shows)
            .add(NAME, Mutation.REPLY, "shift " + servers + "Weight", "shows-weights-of-others", shows)
            .add(NAME, Mutation.REPLY, "plus " + servers + "Port", "shows-ports-one-more", shows)
            .add(NAME, Mutation.REPLY, "set " + servers + "Type ecs", "shows-every-server-as-ecs", shows)
            .add(NAME, Mutation.REPLY, "cut " + servers + "Description", "shows-descriptions-cut", shows)
            .add(NAME, Mutation.REPLY, "shorten BackendServers/BackendServer", "shows-one-server-less", shows)
            .add(NAME, Mutation.REPLY, "upper VServerGroupName", "shows-names-in-capitals", shows)
            .add(NAME, Mutation.REPLY, "set LoadBalancerId lb-none", "shows-another-load-balancer", shows)
            .add(NAME, Mutation.REPLY, "upper Tags/Tag/*/TagKey", "shows-tag-keys-in-capitals", shows)
            .add(NAME, Mutation.REPLY, "set VServerGroupId somewhere-else", "shows-another-id", shows)
            .add(NAME, Mutation.REPLY, "cut CreateTime", "CreateTime-without-Z", "CreateTime: YYYY-MM-DDThh:mm:ssZ");
    }
}
