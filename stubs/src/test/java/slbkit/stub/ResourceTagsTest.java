package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Load balancers and groups are tagged after they were created, and their tags are listed and shown. */
class ResourceTagsTest {

    @TempDir
    Path folder;

    private SlbStub stub;
    private Caller caller;

    @BeforeEach
    void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void tags_of_a_group_are_those_of_its_creation_and_those_that_came_later() {
        String group = caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1", "Tag.1.Key", "team", "Tag.1.Value", "blue")
                .json().path("VServerGroupId").asString();
        assertThat(tags("vservergroup", group)).containsExactly("team=blue");

        tag("vservergroup", group, "Tag.1.Key", "team", "Tag.1.Value", "red", "Tag.2.Key", "shift");
        assertThat(tags("vservergroup", group)).containsExactly("team=red", "shift=");
        assertThat(caller.describe(group).json().path("Tags").path("Tag").valueStream()
                .map(tag -> tag.path("TagKey").asString() + "=" + tag.path("TagValue").asString()))
                .containsExactly("team=red", "shift=");

        caller.call("UntagResources", "ResourceType", "vservergroup", "ResourceId.1", group, "TagKey.1", "team");
        assertThat(tags("vservergroup", group)).containsExactly("shift=");
        caller.call("UntagResources", "ResourceType", "vservergroup", "ResourceId.1", group, "All", "true");
        assertThat(tags("vservergroup", group)).isEmpty();
    }

    @Test
    void a_load_balancer_shows_its_tags_and_another_does_not() {
        tag("instance", "lb-1", "Tag.1.Key", "team", "Tag.1.Value", "blue");
        assertThat(tags("instance", "lb-1")).containsExactly("team=blue");
        assertThat(tags("instance", "lb-2")).isEmpty();
        assertThat(caller.call("DescribeLoadBalancerAttribute", "LoadBalancerId", "lb-1").json().at("/Tags/Tag/0/TagKey")
                .asString()).isEqualTo("team");
    }

    @Test
    void resources_are_found_by_a_tag() {
        tag("instance", "lb-1", "Tag.1.Key", "team", "Tag.1.Value", "blue");
        tag("instance", "lb-2", "Tag.1.Key", "team", "Tag.1.Value", "red");
        assertThat(found("Tag.1.Key", "team", "Tag.1.Value", "red")).containsExactly("lb-2");
        assertThat(found("Tag.1.Key", "team")).containsExactly("lb-1", "lb-2");
        assertThat(found("Tag.1.Key", "shift")).isEmpty();
    }

    @Test
    void tags_outlive_the_stub_where_its_state_is_kept_and_are_forgotten_with_the_rest() {
        Path file = folder.resolve("state.json");
        try (SlbStub first = SlbStub.builder().data(file).start()) {
            new Caller(first).call("TagResources", "ResourceType", "instance", "ResourceId.1", "lb-1", "Tag.1.Key", "team");
        }
        try (SlbStub second = SlbStub.builder().data(file).start()) {
            caller = new Caller(second);
            assertThat(tags("instance", "lb-1")).containsExactly("team=");
            second.reset();
            assertThat(tags("instance", "lb-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TagResources,   ResourceType=vip&ResourceId.1=lb-1&Tag.1.Key=a,                     InvalidParam.ResourceType",
        "TagResources,   ResourceType=instance&Tag.1.Key=a,                                  MissingParam.ResourceId",
        "TagResources,   ResourceType=instance&ResourceId.1=lb-1,                            MissingParam.TagKey",
        "TagResources,   ResourceType=instance&ResourceId.1=lb-1&Tag.1.Key=a&Tag.2.Key=a,    Duplicate.TagKey",
        "TagResources,   ResourceType=instance&ResourceId.1=lb-1&Tag.1.Key=aliyun,           InvalidParam.TagKey",
        "TagResources,   ResourceType=instance&ResourceId.1=lb-1&Tag.1.Key=a&Tag.1.Value=acs:, InvalidParam.TagValue",
        "TagResources,   ResourceType=instance&ResourceId.1=lb-absent&Tag.1.Key=a,           ResourceNotExist",
        "TagResources,   ResourceType=vservergroup&ResourceId.1=rsp-none&Tag.1.Key=a,        ResourceNotExist",
        "TagResources,   RegionId=&ResourceType=instance&ResourceId.1=lb-1&Tag.1.Key=a,      MissingParam.RegionId",
        "UntagResources, ResourceType=instance&ResourceId.1=lb-1,                            MissingParameter",
        "UntagResources, ResourceType=instance&TagKey.1=a,                                   MissingParam.ResourceId",
        "ListTagResources, ResourceType=instance,                                            MissingParam.TagOrResourceId",
        "ListTagResources, ResourceType=instance&ResourceId.1=lb-1&NextToken=x,              QueryTokenNotExist",
        "ListTagResources, ResourceId.1=lb-1,                                                MissingParameter",
    })
    void what_is_wrong_is_rejected(String action, String parameters, String code) {
        String region = parameters.contains("RegionId") ? "" : "&RegionId=cn-hangzhou";
        assertRefused(caller.get("/?Version=2014-05-15&Action=" + action + region + "&" + parameters, java.util.Map.of()), 400, code);
    }

    @Test
    void a_resource_has_twenty_tags_at_most() {
        for (int i = 0; i < 20; i++) {
            tag("instance", "lb-1", "Tag.1.Key", "key-" + i);
        }
        assertRefused(caller.call("TagResources", "ResourceType", "instance", "ResourceId.1", "lb-2", "ResourceId.2", "lb-1",
                "Tag.1.Key", "one-more"), 400, "QuotaLimitExceeds");
        assertThat(tags("instance", "lb-2")).isEmpty();
        assertThat(tags("instance", "lb-1")).hasSize(20);
    }

    private void tag(String type, String id, String... tags) {
        String[] parameters = new String[tags.length + 4];
        parameters[0] = "ResourceType";
        parameters[1] = type;
        parameters[2] = "ResourceId.1";
        parameters[3] = id;
        System.arraycopy(tags, 0, parameters, 4, tags.length);
        assertThat(caller.call("TagResources", parameters).status()).isEqualTo(200);
    }

    private List<String> tags(String type, String id) {
        return caller.call("ListTagResources", "ResourceType", type, "ResourceId.1", id).json().at("/TagResources/TagResource")
                .valueStream().map(tag -> tag.path("TagKey").asString() + "=" + tag.path("TagValue").asString()).toList();
    }

    private List<String> found(String... tag) {
        String[] parameters = new String[tag.length + 2];
        parameters[0] = "ResourceType";
        parameters[1] = "instance";
        System.arraycopy(tag, 0, parameters, 2, tag.length);
        return caller.call("ListTagResources", parameters).json().at("/TagResources/TagResource")
                .valueStream().map(found -> found.path("ResourceId").asString()).toList();
    }
}
