package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser gets a page; whoever calls, rightly or wrongly, never does. */
class PageTest {

    private static final Map<String, String> BROWSER =
            Map.of("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

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

    @Test
    void a_browser_gets_a_page_that_loads_nothing_from_elsewhere() {
        Caller.Answer page = caller.get("/", BROWSER);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("content-type", "text/html;charset=utf-8");
        assertThat(page.headers().get("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.text())
                .contains("<html lang=\"en\">", "CreateVServerGroup", "BACKEND_SERVERS_NUM_MUST_BE_TWO")
                .doesNotContain("/*style*/", "/*script*/", "/*contract*/", "innerHTML", "src=\"http", "onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/?Action=CreateVServerGroup&Version=2014-05-15", "/?Action=Nonsense", "/?x=1", "/index.html", "/?"
    })
    void a_call_never_gets_it(String pathAndQuery) {
        Caller.Answer answer = caller.get(pathAndQuery, BROWSER);
        if (!pathAndQuery.equals("/?")) {
            assertThat(answer.code()).isNotEmpty();
            assertThat(answer.text()).doesNotContain("<html");
        }
    }

    @Test
    void the_page_names_every_operation_that_is_served() {
        String page = caller.get("/", BROWSER).text();
        String served = caller.post("/__admin/slb/arm", "{\"action\":\"Nonsense\",\"fault\":\"delay\"}", Map.of())
                .message().replaceAll(".*served: |\\.$", "");
        assertThat(served.split(", ")).hasSizeGreaterThan(12).allMatch(page::contains);
    }

    @Test
    void the_state_can_be_asked_for_its_newest_groups() {
        for (int i = 0; i < 5; i++) {
            caller.group("[]");
        }
        var state = caller.get("/__admin/slb/state?newest=2", Map.of()).json();
        assertThat(state.path("vServerGroups")).hasSize(2);
        assertThat(state.path("vServerGroupCount").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_client_never_gets_it() {
        assertThat(caller.get("/", Map.of("Accept", "*/*")).code()).isEqualTo("MissingParameter");
        assertThat(caller.get("/", Map.of("Accept", "text/html", "x-acs-action", "Nonsense")).code()).isNotEmpty();
        assertThat(caller.post("/", "", BROWSER).code()).isEqualTo("MissingParameter");
    }

    @Test
    void recent_calls_are_shown_without_their_secrets_and_not_without_end() {
        caller.call("DescribeVServerGroups", "LoadBalancerId", "lb-1", "AccessKeyId", "someone",
                "Signature", "c2lnbmVk", "SecurityToken", "sts-1", "Long", "x".repeat(5_000));
        String recent = caller.get("/__admin/slb/recent", Map.of()).text();
        assertThat(recent).contains("DescribeVServerGroups", "lb-1", "***").doesNotContain("someone", "c2lnbmVk", "sts-1");
        assertThat(recent.length()).isLessThan(20_000);
        for (int i = 0; i < 150; i++) {
            caller.call("DescribeVServerGroups", "LoadBalancerId", "lb-" + i);
        }
        assertThat(caller.get("/__admin/slb/recent", Map.of()).json()).hasSize(100);
        caller.post("/__admin/slb/reset", "", Map.of());
        assertThat(caller.get("/__admin/slb/recent", Map.of()).json()).isEmpty();
    }
}
