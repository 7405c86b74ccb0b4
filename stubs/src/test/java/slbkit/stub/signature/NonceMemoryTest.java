package slbkit.stub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A nonce is remembered for a while, and the memory stays small. */
class NonceMemoryTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final NonceMemory memory = new NonceMemory(Duration.ofMinutes(30));

    @Test
    void a_nonce_is_new_once() {
        assertThat(memory.isNew("a", NOW)).isTrue();
        assertThat(memory.isNew("a", NOW.plusSeconds(1800))).isFalse();
        assertThat(memory.isNew("b", NOW)).isTrue();
    }

    @Test
    void a_nonce_is_forgotten_after_its_time() {
        memory.isNew("a", NOW);
        assertThat(memory.isNew("a", NOW.plusSeconds(1801))).isTrue();
    }

    @Test
    void the_oldest_is_forgotten_where_there_are_too_many() {
        for (int i = 0; i <= 100_000; i++) {
            assertThat(memory.isNew("n" + i, NOW)).isTrue();
        }
        assertThat(memory.isNew("n100000", NOW)).isFalse();
        assertThat(memory.isNew("n0", NOW)).isTrue();
    }
}
