package slbkit.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a run may press the target.
 *
 * @param requestsPerSecond most requests a second; 0 for no limit
 * @param parallel most calls at once; null for no limit
 * @param timeout how long a reply may take, such as 10s or 500ms
 * @param run how long a run may take, such as 5m; null for no limit
 */
public record Limits(int requestsPerSecond, Integer parallel, String timeout, String run) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m)");

    static final Limits DEFAULT = new Limits(0, null, null, null);

    public Limits {
        timeout = timeout == null ? "10s" : timeout;
        if (requestsPerSecond < 0) {
            throw new ProfileException("limits.requests-per-second: is " + requestsPerSecond
                    + "; write 0 for no limit, or more");
        }
        if (parallel != null && parallel < 1) {
            throw new ProfileException("limits.parallel: is " + parallel + "; write 1 or more, or leave it out");
        }
        duration("timeout", timeout);
        if (run != null) {
            duration("run", run);
        }
    }

    /** Most calls at once, of as many as somebody would like to make. */
    public int atOnce(int wanted) {
        return parallel == null ? wanted : Math.min(wanted, parallel);
    }

    /** How long a reply may take. */
    public Duration timeLimit() {
        return duration("timeout", timeout);
    }

    /** How long a run may take, if that is limited. */
    public Optional<Duration> runLimit() {
        return Optional.ofNullable(run).map(text -> duration("run", text));
    }

    private static Duration duration(String key, String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new ProfileException("limits.%s: \"%s\" is not a duration; write 10s or 500ms".formatted(key, text));
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
