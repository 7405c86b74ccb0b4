package slbkit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slbkit.judge.Bench.Canned;

/** After the first changes of a run, the kit reads until they are shown, and so measures how late the target shows them. */
class MeasuredDelayTest {

    private static final String DESCRIBE = "DescribeVServerGroupAttribute";
    private static final String LIST = "DescribeVServerGroups";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder, Bench.CREATES, "describe, delete");
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void a_reading_that_fails_by_chance_does_not_show_that_a_change_is_late() {
        bench.answering(call -> List.of(DESCRIBE, LIST).contains(call.get("Action"))
                ? Canned.rejected(503, "ServiceUnavailable", "Later.") : Canned.succeeded());
        bench.execution.call(bench.plain.of(Bench.OPERATION));
        assertThat(calls(DESCRIBE)).as("a late change would be read ten times and more").isBetween(1L, 9L);
        assertThat(calls(LIST)).isBetween(1L, 9L);
    }

    private long calls(String operation) {
        return bench.calls.stream().filter(call -> operation.equals(call.get("Action"))).count();
    }
}
