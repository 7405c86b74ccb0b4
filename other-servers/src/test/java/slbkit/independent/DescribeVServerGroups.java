package slbkit.independent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the vServer groups of a load balancer. */
final class DescribeVServerGroups extends GroupOperation {

    static final String NAME = "DescribeVServerGroups";

    private static final String KIND = "VServerGroup";

    private static final String TABLE = """
        400|MissingParam.TagKey|The param of TagKey is missing.
        """;

    DescribeVServerGroups() {
        super(NAME, KIND, TABLE);
    }

    @Override
    List<String> required() {
        return List.of("RegionId", "LoadBalancerId");
    }

    @Override
    List<String> optional() {
        return List.of("IncludeRule", "IncludeListener", "Tag", "Description");
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
        return List.of("AssociatedObjects", "CreateTime", "ServerCount", "Tags", "VServerGroupId", "VServerGroupName");
    }

    @Override
    List<String> places() {
        return List.of(
            "RequestId string", "VServerGroups object", "VServerGroups/VServerGroup array",
            "VServerGroups/VServerGroup/*/VServerGroupId string", "VServerGroups/VServerGroup/*/VServerGroupName string", "VServerGroups/VServerGroup/*/CreateTime string",
            "VServerGroups/VServerGroup/*/ServerCount integer", "VServerGroups/VServerGroup/*/AssociatedObjects/Rules object",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Rules/Rule array", "VServerGroups/VServerGroup/*/AssociatedObjects/Rules/Rule/*/RuleId string",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Rules/Rule/*/RuleName string",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Rules/Rule/*/Domain string",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Rules/Rule/*/Url string",
            "VServerGroups/VServerGroup/*/AssociatedObjects object", "VServerGroups/VServerGroup/*/AssociatedObjects/Listeners object",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Listeners/Listener array",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Listeners/Listener/*/Port integer",
            "VServerGroups/VServerGroup/*/AssociatedObjects/Listeners/Listener/*/Protocol string",
            "VServerGroups/VServerGroup/*/Tags object", "VServerGroups/VServerGroup/*/Tags/Tag array",
            "VServerGroups/VServerGroup/*/Tags/Tag/*/TagKey string", "VServerGroups/VServerGroup/*/Tags/Tag/*/TagValue string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        return list(turn, store, KIND);
    }

    @Override
    void probe(Probe probe) {
        probe.listGroups(NAME, CreateVServerGroup.NAME);
    }

    @Override
    void defects(DefectList list) {
        String lists = "lists the groups of the load balancer that were asked for";
        String each = "VServerGroups/VServerGroup/*/";
        list.own(NAME, "lists-every-load-balancer", lists)
            .own(NAME, "lists-whatever-the-name", lists)
            .own(NAME, "lists-whatever-the-tags", lists)
            .own(NAME, "lists-one-group-at-most", lists)
            .add(NAME, Mutation.TAGS_MAX, "21", "tags-21-accepted", "Tag: at most 20")
            .add(NAME, Mutation.TAGS_MAX, "19", "tags-20-rejected", "Tag: at most 20")
            .add(NAME, Mutation.REPLY, "upper " + each + "VServerGroupName", "shows-names-in-capitals", lists)
            .add(NAME, Mutation.REPLY, "upper " + each + "Tags/Tag/*/TagKey", "shows-tag-keys-in-capitals", lists)
            .add(NAME, Mutation.REPLY, "cut " + each + "CreateTime", "CreateTime-without-Z", "CreateTime: YYYY-MM-DDThh:mm:ssZ");
    }
}
