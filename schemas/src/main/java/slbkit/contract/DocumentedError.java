package slbkit.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a page's table "Error codes".
 *
 * @param status the HTTP status, 4xx or 5xx
 * @param code the error code
 * @param message the message as printed, where {@code %s} stands for any text
 * @param description what the row says behind its message; not part of a reply; may be null
 * @param readAs how the message is to be read where it was plainly mistyped; null where it stands as printed
 * @param whenNoneOf a call without any of these parameters triggers the error; empty if something else triggers it
 * @param whenTwice whether a list that names a server and port twice triggers the error
 * @param alsoBreaks codes of rows that the calls that trigger it contradict, too, if the page does not say which is reported
 * @param triggerable whether a request by itself can trigger the error
 * @param condition what a target would need if no request can, as a noun phrase; null if schemas/conditions.yaml has it
 */
public record DocumentedError(
        int status, String code, String message, String description, String readAs, List<String> whenNoneOf,
        boolean whenTwice, List<String> alsoBreaks, boolean triggerable, String condition) {

    public DocumentedError {
        requireNonNull(code, "code");
        requireNonNull(message, code);
        whenNoneOf = whenNoneOf == null ? List.of() : List.copyOf(whenNoneOf);
        alsoBreaks = alsoBreaks == null ? List.of() : List.copyOf(alsoBreaks);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(
                    "%s: the status of an error is 4xx or 5xx, but was %s".formatted(code, status));
        }
    }

    /** Whether the message is more than a placeholder for any text. */
    public boolean prescribesMessage() {
        return !sentence().equals("%s");
    }

    /**
     * Whether a text is this error's message; a missing or doubled final full stop and spaces at either end make
     * no difference.
     */
    public boolean hasMessage(String text) {
        return text != null && messagePattern().matcher(text.strip()).matches();
    }

    /** The message without its final full stop. */
    private String sentence() {
        return (readAs == null ? message : readAs).strip().replaceAll("\\.+$", "");
    }

    private Pattern messagePattern() {
        String quoted = Stream.of(sentence().split("%s", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(quoted + "\\.*", Pattern.DOTALL);
    }
}
