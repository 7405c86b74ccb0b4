package slbkit.stub.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong with a call. The words are those of ids and of the admin API, in lower case. */
public enum FaultKind {
    /** The call is carried out and answered late. */
    DELAY(3_000),
    /** The call is carried out, and its answer comes later than any client waits. */
    TIMEOUT(60_000),
    /** The call is carried out, and the connection is reset instead of an answer. */
    RESET(0),
    /** The call is rejected with 503, ServiceUnavailable. */
    UNAVAILABLE(0),
    /** The call is rejected with 400, Throttling.User. */
    THROTTLING(0),
    /** Calls are rejected for a while, as long as an earlier change settles. */
    BUSY(2_000),
    /** The call is carried out, and half of the answer comes, as if it were the whole. */
    TRUNCATED(0),
    /** The call is carried out, and the answer comes in drops. */
    SLOW(3_000);

    private final int usualMillis;

    FaultKind(int usualMillis) {
        this.usualMillis = usualMillis;
    }

    /** How long it lasts by default; 0 if it takes no time. */
    public int usualMillis() {
        return usualMillis;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FaultKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(FaultKind::word).collect(Collectors.joining(", "));
    }
}
