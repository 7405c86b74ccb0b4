package slbkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slbkit.report.ConformanceReport.Summary;

class VerifiedShareTest {

    @Test
    void rules_that_do_not_apply_are_not_counted() {
        VerifiedShare share = VerifiedShare.of(new Summary(RunVerdict.NOT_FULLY_VERIFIED, 20, 14, 3, 1, 4, 6, 0));
        assertThat(share).isEqualTo(new VerifiedShare(4, 8));
        assertThat(share.isLessThan(50)).isFalse();
        assertThat(share.isLessThan(51)).isTrue();
        assertThat(share.isLessThan(0)).isFalse();
    }

    @Test
    void where_nothing_applies_nothing_is_missing() {
        assertThat(new VerifiedShare(0, 0).isLessThan(100)).isFalse();
    }
}
