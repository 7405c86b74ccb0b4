package slbkit.independent;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of groups and calls, in one of many shapes. */
final class Ids {

    private final AtomicLong next = new AtomicLong(41);

    String group(Turn turn, boolean masterSlave) {
        if (turn.is(Mutation.CONSTANT_ID)) {
            return turn.detail(Mutation.CONSTANT_ID);
        }
        long number = next.incrementAndGet();
        if (turn.is(Oddity.IDS_SHORT)) {
            return Long.toString(number, 36);
        }
        if (turn.is(Oddity.IDS_LONG)) {
            return "group-" + "x".repeat(180) + "-" + number;
        }
        if (turn.is(Oddity.IDS_RSP)) {
            return "rsp-" + (masterSlave ? "ms" : "") + Long.toString(number * 7919 + 1_000_000_000L, 36);
        }
        if (turn.is(Oddity.IDS_UUID)) {
            return new UUID(number, ~number).toString();
        }
        if (turn.is(Oddity.IDS_PUNCTUATED)) {
            return "region/1+group=" + number + " (v:2)";
        }
        return masterSlave ? "" + (7_000_000_000L + number * 13) : "%040x".formatted(number * 0x9E3779B97F4A7C15L);
    }

    String request(Turn turn) {
        if (turn.is(Oddity.REQUEST_ID_NOT_UUID)) {
            return Long.toString(next.incrementAndGet() + System.nanoTime(), 36) + "@edge-7";
        }
        String id = UUID.randomUUID().toString();
        return turn.is(Oddity.REQUEST_ID_UPPER) ? id.toUpperCase(Locale.ROOT) : id;
    }
}
