package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import slbkit.contract.Contract;
import tools.jackson.databind.JsonNode;

/** The page works in a browser with nothing but a keyboard, and takes nothing that was sent for HTML. */
class PageInChromiumTest {

    private static final Path PROFILE = Path.of("target", "chromium").toAbsolutePath();

    @Test
    @Tag("thorough")
    @Timeout(90)
    void an_error_is_armed_and_everything_reset_from_the_keyboard() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "there is no Chromium here");
        try (SlbStub stub = SlbStub.start();
                Chromium browser = new Chromium(PROFILE, stub.url() + "/")) {
            Caller caller = new Caller(stub);
            String group = caller.group("[{'ServerId':'i-1','Port':80}]");
            caller.call("DescribeVServerGroups", "LoadBalancerId", "<img src=x onerror=document.title='broken'>");
            browser.until("document.getElementById('groups').textContent.includes('%s')".formatted(group));
            browser.until("document.getElementById('calls').textContent.includes('<img src=x')");
            assertThat(browser.value("document.querySelectorAll('img').length").asInt()).isZero();
            assertThat(browser.value("document.title").asString()).isEqualTo("SLB stub");

            browser.value("document.querySelector('#CreateVServerGroup summary').focus()");
            browser.press("Enter", "\r", 13);
            browser.until("document.querySelector('#CreateVServerGroup pre')");
            assertThat(browser.value("document.querySelector('#CreateVServerGroup pre').textContent").asString())
                    .startsWith("curl -s '" + stub.url() + "/?Action=CreateVServerGroup&");
            browser.value("document.querySelector('[aria-label=\"Arm VpcSystemBusy for CreateVServerGroup\"]').focus()");
            browser.press("Enter", "\r", 13);
            browser.until("document.getElementById('armed').textContent.includes('VpcSystemBusy')");
            assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1").code()).isEqualTo("VpcSystemBusy");

            browser.value("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            int operations = Contract.documented().operations().size();
            browser.until("document.querySelectorAll('pre').length === " + 3 * operations);
            // from the last to the first, and deletions after all, so that no example takes out what another one needs
            List<String> calls = browser.value("[...document.querySelectorAll('pre')].map(p => p.textContent).reverse()")
                    .valueStream().map(JsonNode::asString)
                    .sorted(Comparator.comparing(text -> text.contains("?Action=Delete")))
                    .toList();
            for (String curl : calls) {
                Matcher url = Pattern.compile("curl -s '%s([^']+)'".formatted(stub.url())).matcher(curl);
                if (url.matches()) {
                    assertThat(caller.get(url.group(1), Map.of()).status()).as(curl).isEqualTo(200);
                }
            }

            browser.value("document.getElementById('reset').focus()");
            browser.press("Enter", "\r", 13);
            browser.until("document.getElementById('groups').textContent.includes('No groups yet')");
            assertThat(stub.world().vServerGroups().all()).isEmpty();
            assertThat(browser.complaints).isEmpty();
        }
    }
}
