package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.stub.SlbStub;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Service;

/** A target whose profile asks for XML is judged like any other. */
class XmlTargetTest {

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    void its_rules_are_verified_and_none_differs() {
        assertNoneDiffers(30, "CreateVServerGroup/reply/*", "SetBackendServers/behaviour/*", "Common/protocol/*");
    }

    @Test
    @Tag("thorough")
    void nor_does_any_of_many_more() {
        assertNoneDiffers(150, "*/reply/*", "*/behaviour/*", "Common/protocol/*", "SetBackendServers/*",
                "*/error/InvalidParam.Tag*");
    }

    private void assertNoneDiffers(int moreThan, String... rules) {
        ConformanceReport report = verify(SlbStub.builder(), rules);
        assertThat(having(Verdict.DIFFERS, report)).isEmpty();
        assertThat(having(Verdict.UNVERIFIED, report)).isEmpty();
        assertThat(having(Verdict.CONFORMS, report)).hasSizeGreaterThan(moreThan)
                .contains("Common/protocol/xml", "CreateVServerGroup/reply/Weight", "SetBackendServers/behaviour/sets");
        assertThat(report.run().left()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void a_list_of_nothing_may_be_no_element_at_all() {
        ConformanceReport report = verify(SlbStub.builder().filter(new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                Reply reply = service.answer(call);
                return reply.body().path("BackendServers").path("BackendServer").isEmpty()
                        ? reply.withBody(reply.body().deepCopy().without("BackendServers")) : reply;
            }
        }), "Common/protocol/xml", "RemoveVServerGroupBackendServers/behaviour/*");
        assertThat(having(Verdict.DIFFERS, report)).isEmpty();
        assertThat(having(Verdict.UNVERIFIED, report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CreateVServerGroup/reply/Weight/as-text, CreateVServerGroup/reply/Weight",
        "SetBackendServers/behaviour/zero/zero-as-1, SetBackendServers/behaviour/zero",
        "CreateVServerGroup/reply/RequestId/missing, CreateVServerGroup/reply/RequestId",
        "Common/protocol/xml/html, Common/protocol/xml"})
    void its_defect_is_found(String defect, String rule) {
        assertThat(having(Verdict.DIFFERS, verify(SlbStub.builder().defect(defect), rule))).containsExactly(rule);
    }

    private ConformanceReport verify(SlbStub.Builder target, String... rules) {
        try (SlbStub stub = target.start()) {
            TargetProfile open = StubProfile.of(stub.url());
            TargetProfile inXml = new TargetProfile(open.name(), open.endpoint(), open.region(), open.auth(),
                    new slbkit.profile.CallDefaults(null, null, slbkit.profile.CallDefaults.Format.XML), open.fixtures(), open.capabilities(), open.without(), open.provocations(),
                    open.limits(), open.tls(), open.proxy());
            return SuiteLauncher.verify(RunOptions.into(folder).judgingRules(List.of(rules)), inXml).report();
        }
    }

    private static Set<String> having(Verdict verdict, ConformanceReport report) {
        return report.rules().stream().filter(r -> r.selected() && r.verdict() == verdict).map(RuleResult::id)
                .collect(Collectors.toSet());
    }
}
