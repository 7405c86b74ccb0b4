package slbkit.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import slbkit.report.ConformanceReport;
import slbkit.report.compare.Comparison;

/** A report reads the same wherever it is made: a Java with other digits writes ours. */
@Isolated("changes the locale of the whole Java")
class LocaleTest {

    private static final Locale OTHER_DIGITS = Locale.forLanguageTag("ar-EG-u-nu-arab");

    @Test
    void every_view_is_the_same_in_every_locale() {
        ConformanceReport run = SampleRuns.nonConformant();
        List<Function<ConformanceReport, Object>> views = List.of(
                IndexPage::of, JunitXml::of, Badge::of, SummaryMarkdown::of,
                report -> ConsoleSummary.lines(report, "x"),
                report -> ComparisonText.lines(Comparison.of(SampleRuns.conformant(), report)),
                report -> ComparisonPage.of(Comparison.of(SampleRuns.conformant(), report)));
        List<Object> here = views.stream().map(view -> view.apply(run)).toList();
        Locale before = Locale.getDefault();
        Locale.setDefault(OTHER_DIGITS);
        try {
            assertThat("%d".formatted(1)).as("this Java has other digits").isNotEqualTo("1");
            assertThat(views.stream().map(view -> view.apply(run)).toList()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
