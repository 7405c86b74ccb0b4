package slbkit.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.profile.ProfileTree.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A mistake in a profile, described for a user who writes YAML and does not know Java.
 *
 * @param yaml the profile before variables were replaced
 * @param cause the message of the YAML parser
 */
record ProfileTrouble(String yaml, JacksonException cause) {

    private static final Pattern ACCEPTED = Pattern.compile("accepted for Enum class: (\\[.*])");

    /** The position of the problem in the message of the YAML parser, after the position where it began. */
    private static final Pattern REPORTED = Pattern.compile("in reader, line (\\d+)(?![\\s\\S]*in reader)");

    /** The line in which the reader of YAML found it; 0 where it does not say. */
    int line() {
        Matcher reported = REPORTED.matcher(String.valueOf(cause.getOriginalMessage()));
        if (reported.find()) {
            return Integer.parseInt(reported.group(1));
        }
        TokenStreamLocation location = cause.getLocation();
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    /** The keys of the value that could not be used, from the top. */
    List<String> keys() {
        return cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .toList();
    }

    /**
     * The keys of what one of the profile's own checks complains of.
     *
     * @param complaint what it says, which begins with the keys
     */
    List<String> keys(String complaint) {
        List<String> named = List.of(complaint.substring(0, Math.max(0, complaint.indexOf(':'))).split("\\."));
        return named.size() >= keys().size() ? named : keys();
    }

    /** What it is, after the keys. */
    String at(Place place) {
        return place.path().isEmpty() ? what() : " at " + place.path() + ": " + what();
    }

    /** What it is, and the cure. */
    String what() {
        String said = cause.getOriginalMessage() == null ? "" : cause.getOriginalMessage();
        Matcher accepted = ACCEPTED.matcher(said);
        if (cause instanceof InvalidFormatException wrong) {
            return "%s is %s".formatted(shown(String.valueOf(wrong.getValue())), accepted.find()
                    ? "not one of " + accepted.group(1) : "not " + article(wrong.getTargetType()));
        }
        if (cause instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return "must be " + article(wrong.getTargetType());
        }
        return "is not YAML" + problem(said);
    }

    /** The YAML parser also shows the line, which may contain a secret; only its description of the problem is used. */
    private static String problem(String said) {
        return said.lines().filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((first, last) -> last)
                .map(line -> ": " + line.replaceFirst(" \\(Do not use.*", ""))
                .orElse("");
    }

    /** What came from a variable may be a secret. */
    private String shown(String value) {
        return yaml.contains(value) ? '"' + value + '"' : "the value";
    }

    private static String article(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "a list: [...]";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "a group of keys: {...}";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a text";
    }
}
