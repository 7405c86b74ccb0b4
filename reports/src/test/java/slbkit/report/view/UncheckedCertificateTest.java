package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.Target;

/** A verdict on whoever answered is not passed off as one on the endpoint. */
class UncheckedCertificateTest {

    private static final String WARNING = "certificate was not checked (tls.insecure)";

    @Test
    void page_console_and_summary_tell_it() {
        ConformanceReport report = with(true);
        assertThat(Jsoup.parse(IndexPage.of(report)).select("header .facts").text()).contains(WARNING);
        assertThat(ConsoleSummary.lines(report, "")).anyMatch(line -> line.contains(WARNING));
        assertThat(SummaryMarkdown.of(report)).contains(WARNING);
    }

    @Test
    void nothing_is_told_where_it_was_checked() {
        ConformanceReport report = with(false);
        assertThat(IndexPage.of(report)).doesNotContain("not checked");
        assertThat(ConsoleSummary.lines(report, "")).noneMatch(line -> line.contains("not checked"));
        assertThat(SummaryMarkdown.of(report)).doesNotContain("not checked");
    }

    private static ConformanceReport with(boolean insecure) {
        ConformanceReport run = SampleRuns.conformant();
        return new ConformanceReport(run.suite(),
                new Target("acme-slb", "https://127.0.0.1:8443", Map.of("tls", Map.of("insecure", insecure))),
                run.run(), run.summary(), run.rules(), run.exchanges(), run.observations());
    }
}
