package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void no_more_requests_are_under_way_than_the_target_allows() throws InterruptedException {
        Pace pace = new Pace(0, 2);
        pace.awaitTurn();
        pace.awaitTurn();
        Thread third = new Thread(pace::awaitTurn);
        third.start();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (third.getState() != Thread.State.WAITING) {
                assertThat(third.isAlive()).as("it waits for one of the two").isTrue();
                Thread.onSpinWait();
            }
        });
        pace.ended();
        third.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(third.isAlive()).isFalse();
    }
}
