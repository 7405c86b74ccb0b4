package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags keep their documented limits and read back. */
class TagsTest {

    private static SlbStub stub;
    private static Caller caller;

    @BeforeAll
    static void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "Aliyun", "my-aliyun", "xacs:", "http:/", "团队", "a b*~&=+"})
    void a_key_within_the_limits_is_accepted_and_reads_back(String key) {
        Caller.Answer created = tagged("Tag.1.Key", key, "Tag.1.Value", "v");
        Caller.Answer read = caller.describe(created.json().path("VServerGroupId").asString());
        assertThat(read.json().path("Tags").path("Tag").path(0).path("TagKey").asString()).isEqualTo(key);
        assertThat(read.json().path("Tags").path("Tag").path(0).path("TagValue").asString()).isEqualTo("v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aliyun", "aliyun-x", "acs:", "acs:x", "http://x", "x-https://"})
    void a_key_outside_the_limits_is_rejected(String key) {
        assertRefused(tagged("Tag.1.Key", key, "Tag.1.Value", "v"), 400, "InvalidParam.TagKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliyun", "acs:x", "http://x", "x-https://"})
    void a_value_outside_the_limits_is_rejected(String value) {
        assertRefused(tagged("Tag.1.Key", "k", "Tag.1.Value", value), 400, "InvalidParam.TagValue");
    }

    @Test
    void lengths_are_counted_in_characters() {
        assertThat(tagged("Tag.1.Key", "键".repeat(64), "Tag.1.Value", "😀".repeat(128)).status()).isEqualTo(200);
        assertRefused(tagged("Tag.1.Key", "k".repeat(65)), 400, "InvalidParam.TagKey");
        assertRefused(tagged("Tag.1.Key", "k", "Tag.1.Value", "v".repeat(129)), 400, "InvalidParam.TagValue");
    }

    @Test
    void a_value_may_be_empty_or_missing() {
        assertThat(tagged("Tag.1.Key", "k", "Tag.1.Value", "").status()).isEqualTo(200);
        assertThat(tagged("Tag.1.Key", "k").status()).isEqualTo(200);
    }

    @Test
    void a_value_without_a_key_is_rejected() {
        Caller.Answer rejected = tagged("Tag.1.Value", "v");
        assertRefused(rejected, 400, "MissingParam.TagKey");
        assertThat(rejected.message()).isEqualTo("The param MissingParam.TagKey is missing.");
    }

    @Test
    void twenty_tags_are_accepted_and_twenty_one_are_rejected() {
        assertThat(tagged(tags(20)).status()).isEqualTo(200);
        assertRefused(tagged(tags(21)), 400, "SizeLimitExceeded.Tag");
    }

    @Test
    void primary_secondary_groups_have_the_same_tags() {
        assertRefused(
                caller.call("CreateMasterSlaveServerGroup", "LoadBalancerId", "lb-1", "Tag.1.Key", "acs:x"),
                400, "InvalidParam.TagKey");
    }

    private static String[] tags(int number) {
        List<String> tags = new ArrayList<>();
        for (int n = 1; n <= number; n++) {
            tags.addAll(List.of("Tag." + n + ".Key", "k" + n, "Tag." + n + ".Value", "v"));
        }
        return tags.toArray(String[]::new);
    }

    private static Caller.Answer tagged(String... tags) {
        List<String> parameters = new ArrayList<>(List.of("LoadBalancerId", "lb-1"));
        parameters.addAll(List.of(tags));
        return caller.call("CreateVServerGroup", parameters.toArray(String[]::new));
    }
}
