package slbkit.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.cleanup.LedgerLine.Event.ANSWERED;
import static slbkit.cleanup.LedgerLine.Event.BEGUN;
import static slbkit.cleanup.LedgerLine.Event.GONE;
import static slbkit.cleanup.LedgerLine.Event.INTEND;
import static slbkit.cleanup.LedgerLine.Event.MADE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger is read in the order it was written in, whatever the clock did meanwhile. */
class LeftoversTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

    private final List<LedgerLine> ledger = new ArrayList<>();

    @Test
    void a_clock_that_goes_back_hides_nothing_and_brings_nothing_back() {
        written("early", BEGUN, "", "");
        written("early", INTEND, "kit-early-1", "");
        written("early", ANSWERED, "kit-early-1", "");
        written("early", MADE, "", "rsp-1");
        written("late", BEGUN, "", "");
        written("late", MADE, "", "rsp-2");
        written("late", GONE, "", "rsp-1");
        Leftovers leftovers = Leftovers.of(ledger);
        assertThat(leftovers.unended()).containsExactly("early", "late");
        assertThat(leftovers.groups()).extracting(Leftovers.Left::id).containsExactly("rsp-2");
        assertThat(leftovers.unheard()).isEmpty();
    }

    /** Each line a day before the one above it. */
    private void written(String run, LedgerLine.Event event, String name, String id) {
        Instant time = FIRST.minus(Duration.ofDays(ledger.size()));
        ledger.add(new LedgerLine(run, time.toString(), event, "VServerGroup", name, id, "lb-1"));
    }
}
