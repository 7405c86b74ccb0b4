package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import slbkit.report.Exchange;

/** Whatever a target puts into its replies, no view obeys it. */
class HostileContentTest {

    @Test
    void the_page_holds_no_element_and_no_attribute_that_a_target_made() {
        Document page = Jsoup.parse(IndexPage.of(HostileRun.report()));

        assertThat(page.select("img, iframe, object, embed, base, link, [src]")).isEmpty();
        assertThat(page.select("script, style, title, h1")).hasSize(4);
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.contains("<"));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("h1").text()).contains("<img src=x onerror=alert(1)>").contains("{{ 7*7 }}");
    }

    @Test
    void the_page_shows_control_characters_instead_of_sending_them() {
        String html = IndexPage.of(HostileRun.report());
        assertThat(html).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f\\u0080-\\u009f\\u202a-\\u202e\\u2028\\ufffe]");
        assertThat(html).contains("␛[31mred").contains("\\u{202E}gnp.exe");
    }

    @Test
    void the_page_runs_its_own_script_and_no_other() {
        Document page = Jsoup.parse(IndexPage.of(HostileRun.report()));
        String seal = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(seal).startsWith("default-src 'none'");
        assertThat(seal).isEqualTo(Templates.seal(
                page.selectFirst("style").data(), page.selectFirst("script").data()));
    }

    @Test
    void junit_xml_stays_well_formed_and_holds_only_its_own_elements() throws Exception {
        NodeList elements = parse(JunitXml.of(HostileRun.report())).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            assertThat(elements.item(i).getNodeName())
                    .isIn("testsuite", "testcase", "failure", "error", "skipped", "system-out");
        }
    }

    @Test
    void the_badge_stays_well_formed_and_holds_only_its_own_elements() throws Exception {
        NodeList elements = parse(Badge.of(HostileRun.report())).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            assertThat(elements.item(i).getNodeName()).isIn("svg", "title", "rect", "g", "text");
        }
    }

    @Test
    void the_terminal_is_never_steered() {
        assertThat(ConsoleSummary.lines(HostileRun.report(), "x\u001b[0m")).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern("\\p{Cntrl}")
                .doesNotContainPattern("[\\u0080-\\u009f\\u202a-\\u202e\\u2028]"));
    }

    @Test
    void markdown_outside_code_spans_is_ours_alone() {
        String outside = SummaryMarkdown.of(HostileRun.report()).replaceAll("(?<!`)(`+)(?!`).*?[^`]\\1(?!`)", "");
        assertThat(outside)
                .doesNotContain("<", "@", "javascript", "evil.example", "**", "](")
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f]");
        assertThat(SummaryMarkdown.of(HostileRun.report()).lines().filter(l -> l.startsWith("| must")))
                .allSatisfy(row -> assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(5));
    }

    @Test
    void a_curl_line_is_one_command_whatever_it_carries() throws Exception {
        String value = "a'b $(touch x) `id` \\ \n\u001b\" é | ;";
        Exchange.Sent request = new Exchange.Sent(
                "POST", "http://h/", Map.of("X-A", value), Map.of("P", value), "form");
        String line = CurlLine.of(request).replaceFirst("^curl", "printf '%s\\\\0'");
        Process shell = new ProcessBuilder("bash", "-c", line).start();
        List<String> words = List.of(new String(
                shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0"));
        assertThat(words).containsExactly(
                "-sS", "-i", "http://h/", "-H", "X-A: " + value, "--data-urlencode", "P=" + value);
    }

    private static org.w3c.dom.Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
