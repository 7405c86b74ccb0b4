package slbkit.target;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a run may press the target.
 *
 * @param requestsPerSecond most requests a second; 0 for no limit
 * @param parallel most calls at once; null for no limit
 * @param timeout how long a reply may take, such as 10s or 500ms
 */
public record Limits(int requestsPerSecond, Integer parallel, String timeout) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m)");

    static final Limits DEFAULT = new Limits(0, null, null);

    public Limits {
        timeout = timeout == null ? "10s" : timeout;
        if (requestsPerSecond < 0) {
            throw new ProfileException("limits.requests-per-second: is " + requestsPerSecond
                    + "; write 0 for no limit, or more");
        }
        if (parallel != null && parallel < 1) {
            throw new ProfileException("limits.parallel: is " + parallel + "; write 1 or more, or leave it out");
        }
        duration(timeout);
    }

    /** Most calls at once, of as many as somebody would like to make. */
    public int atOnce(int wanted) {
        return parallel == null ? wanted : Math.min(wanted, parallel);
    }

    /** How long a reply may take. */
    public Duration timeLimit() {
        return duration(timeout);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new ProfileException("limits.timeout: \"" + text + "\" is no duration; write 10s or 500ms");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
