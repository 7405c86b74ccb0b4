package slbkit.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.report.ConformanceReport.RuleResult;

/**
 * The suite against a server that was written only from the reference pages and shares no code with the stub:
 * it passes, in its usual and in unusual ways, and with a defect it does not.
 */
@Order(3) // the longest first
class IndependentServersTest {

    @TempDir
    Path folder;

    @Test
    void a_conforming_server_passes() {
        assertVerified(Examination.judge("plain", Set.of(), List.of("*/behaviour/*", "*/reply/*", "Common/*"), folder));
    }

    @Test
    @Tag("thorough")
    void and_every_rule_is_verified() {
        assertVerified(Examination.judge("plain", Set.of(), List.of(), folder));
    }

    private static void assertVerified(Examination.Result result) {
        assertThat(result.differing()).isEmpty();
        assertThat(result.unverified()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    @Tag("thorough")
    void a_server_that_is_unusual_in_many_ways_passes_by_calls_signed_in_the_older_way() {
        Examination.Result result = Examination.judge("unusual", "rpc", EnumSet.of(
                Oddity.LOWER_CASE_HEADERS, Oddity.GZIP_WHEN_ASKED, Oddity.ESCAPED_JSON, Oddity.MEMBERS_REVERSED,
                Oddity.LISTS_REVERSED, Oddity.EXTRA_MEMBERS, Oddity.DESCRIPTION_EMPTY_WHEN_NOT_GIVEN,
                Oddity.RECOMMEND_NULL, Oddity.IDS_LONG, Oddity.REQUEST_ID_NOT_UUID,
                Oddity.MESSAGE_WITH_TWO_FULL_STOPS, Oddity.ADD_LISTS_WHOLE_GROUP, Oddity.REMOVE_LISTS_NAMED,
                Oddity.SET_LISTS_ALL, Oddity.READDING_IGNORED, Oddity.SET_STRANGER_IGNORED, Oddity.OTHER_CODES,
                Oddity.LETTERS_ARE_ASCII, Oddity.EMPTY_TAG_KEY_IS_MISSING), null, folder);
        assertOnlySignaturesDiffer(result);
    }

    @Test
    @Tag("thorough")
    void a_server_that_is_unusual_in_other_ways_passes_by_calls_signed_in_the_newer_way() {
        Examination.Result result = Examination.judge("unusual-too", "acs3", EnumSet.of(
                Oddity.CLOSE_EACH, Oddity.CHUNKED, Oddity.PRETTY_JSON, Oddity.CONTENT_TYPE_BARE, Oddity.IDS_SHORT,
                Oddity.MESSAGE_WITHOUT_FULL_STOP, Oddity.REMOVE_LISTS_WHOLE_GROUP, Oddity.READDING_TAKEN,
                Oddity.SET_REPEATED_REJECTED, Oddity.ONE_CODE_FOR_ALL, Oddity.UNKNOWN_MEMBERS_REJECTED,
                Oddity.EMPTY_LIST_REJECTED, Oddity.PLACEHOLDERS_FILLED_LONG, Oddity.BUSY_AFTER_CHANGE), null, folder);
        assertOnlySignaturesDiffer(result);
    }

    @Test
    void an_armed_call_that_is_throttled_is_repeated() {
        assertVerified(Examination.judge("throttling", Set.of(Oddity.THROTTLES_EVERY_FIFTH_CALL),
                List.of("CreateMasterSlaveServerGroup/error/*"), folder));
    }

    /** The server checks no signatures, which a profile that signs declares. */
    private static void assertOnlySignaturesDiffer(Examination.Result result) {
        assertThat(result.differing()).extracting(RuleResult::id)
                .allSatisfy(id -> assertThat(id).startsWith("Common/signature/"));
    }

    @ParameterizedTest
    @CsvSource({
        "SetBackendServers/servers-21-accepted,               SetBackendServers/request/BackendServers.at-most-20",
        "SetBackendServers/servers-20-rejected,             SetBackendServers/request/BackendServers.at-most-20",
    })
    @Tag("thorough")
    void a_server_with_a_defect_is_told_the_rule_it_breaks(String defect, String rule) {
        assertTold(defect, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "CreateVServerGroup/name-81-accepted,                 CreateVServerGroup/request/VServerGroupName.length",
        "CreateVServerGroup/name-digits-rejected,           CreateVServerGroup/request/VServerGroupName.characters",
        "AddVServerGroupBackendServers/weight-100-rejected, AddVServerGroupBackendServers/request/Weight.range",
        "RemoveVServerGroupBackendServers/weight-101-accepted, RemoveVServerGroupBackendServers/request/Weight.range",
    })
    @Tag("thorough")
    void so_is_one_with_another_defect(String defect, String rule) {
        assertTold(defect, rule);
    }

    private void assertTold(String defect, String rule) {
        Examination.Result result = Examination.judge(defect, Set.of(), Defects.named(defect), folder);
        assertThat(result.differing()).extracting(RuleResult::id).contains(rule);
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
