package slbkit.independent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the primary/secondary server groups of a load balancer. */
final class DescribeMasterSlaveServerGroups extends GroupOperation {

    static final String NAME = "DescribeMasterSlaveServerGroups";

    private static final String KIND = "MasterSlaveServerGroup";

    private static final String TABLE = """
        400|MissingParam.TagKey|The param of TagKey is missing.
        """;

    DescribeMasterSlaveServerGroups() {
        super(NAME, KIND, TABLE);
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("IncludeListener", "Tag", "Description");
    }

    @Override
    Set<String> byRequest() {
        return Set.of("MissingParam.TagKey");
    }

    @Override
    String id() {
        return "";
    }

    @Override
    List<String> members() {
        return List.of("AssociatedObjects", "CreateTime", "MasterSlaveServerGroupId", "MasterSlaveServerGroupName", "Tags");
    }

    @Override
    List<String> places() {
        return List.of(
            "RequestId string", "MasterSlaveServerGroups object", "MasterSlaveServerGroups/MasterSlaveServerGroup array",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/MasterSlaveServerGroupId string", "MasterSlaveServerGroups/MasterSlaveServerGroup/*/MasterSlaveServerGroupName string", "MasterSlaveServerGroups/MasterSlaveServerGroup/*/CreateTime string",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/AssociatedObjects object", "MasterSlaveServerGroups/MasterSlaveServerGroup/*/AssociatedObjects/Listeners object",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/AssociatedObjects/Listeners/Listener array",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/AssociatedObjects/Listeners/Listener/*/Port integer",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/AssociatedObjects/Listeners/Listener/*/Protocol string",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/Tags object", "MasterSlaveServerGroups/MasterSlaveServerGroup/*/Tags/Tag array",
            "MasterSlaveServerGroups/MasterSlaveServerGroup/*/Tags/Tag/*/TagKey string", "MasterSlaveServerGroups/MasterSlaveServerGroup/*/Tags/Tag/*/TagValue string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        return list(turn, store, KIND);
    }

    @Override
    void probe(Probe probe) {
        probe.listGroups(NAME, CreateMasterSlaveServerGroup.NAME);
    }

    @Override
    void defects(DefectList list) {
        String lists = "lists the groups of the load balancer that were asked for";
        String each = "MasterSlaveServerGroups/MasterSlaveServerGroup/*/";
        list.own(NAME, "lists-every-load-balancer", lists)
            .own(NAME, "lists-whatever-the-name", lists)
            .own(NAME, "lists-whatever-the-tags", lists)
            .own(NAME, "lists-one-group-at-most", lists)
            .add(NAME, Mutation.TAGS_MAX, "21", "tags-21-accepted", "Tag: at most 20")
            .add(NAME, Mutation.TAGS_MAX, "19", "tags-20-rejected", "Tag: at most 20")
            .add(NAME, Mutation.REPLY, "upper " + each + "MasterSlaveServerGroupName", "shows-names-in-capitals", lists)
            .add(NAME, Mutation.REPLY, "upper " + each + "Tags/Tag/*/TagKey", "shows-tag-keys-in-capitals", lists)
            .add(NAME, Mutation.REPLY, "cut " + each + "CreateTime", "CreateTime-without-Z", "CreateTime: YYYY-MM-DDThh:mm:ssZ");
    }
}
