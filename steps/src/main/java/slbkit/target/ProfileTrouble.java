package slbkit.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * What is wrong with a profile, told to somebody who wrote YAML and knows no Java.
 *
 * @param source the profile's name
 * @param yaml the profile before variables were replaced
 * @param cause what the reader of YAML says
 */
record ProfileTrouble(String source, String yaml, JacksonException cause) {

    private static final Pattern ACCEPTED = Pattern.compile("accepted for Enum class: (\\[.*])");

    /** How the reader of YAML says where it found the problem, after where it began to look. */
    private static final Pattern TOLD = Pattern.compile("in reader, line (\\d+)(?![\\s\\S]*in reader)");

    /**
     * Where something is that the profile's own checks complain of: the file, and the line if the key they name stands in
     * one alone. They look at what was read, which knows of no lines.
     *
     * @param complaint what they say, which begins with the key
     */
    static String place(String source, String yaml, String complaint) {
        String path = complaint.substring(0, Math.max(0, complaint.indexOf(':')));
        String key = path.substring(path.lastIndexOf('.') + 1);
        Pattern written = Pattern.compile("(^|[\\s{,\"'-])" + Pattern.quote(key) + "[\"']?\\s*:(\\s|$)");
        List<String> lines = yaml.lines().toList();
        List<Integer> found = IntStream.range(0, lines.size())
                .filter(i -> !key.isEmpty() && written.matcher(lines.get(i)).find()).mapToObj(i -> i + 1).toList();
        return found.size() == 1 ? source + ", line " + found.get(0) : source;
    }

    /** Where it is: file, line and key. */
    String where() {
        return line() + key();
    }

    /** The file and the line in which the value stands. */
    String line() {
        Matcher told = TOLD.matcher(String.valueOf(cause.getOriginalMessage()));
        if (told.find()) {
            return source + ", line " + told.group(1);
        }
        TokenStreamLocation location = cause.processor() instanceof JsonParser parser
                ? parser.currentTokenLocation() : cause.getLocation();
        location = location == null || location.getLineNr() < 1 ? cause.getLocation() : location;
        return location == null || location.getLineNr() < 1 ? source : source + ", line " + location.getLineNr();
    }

    /** The key, from the top. */
    String key() {
        if (!(cause instanceof DatabindException) || cause.getPath().isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        cause.getPath().forEach(reference -> path.append(path.isEmpty() ? "" : ".")
                .append(reference.getPropertyName() == null ? reference.getIndex() : reference.getPropertyName()));
        return " at " + path;
    }

    /** What it is, and the cure. */
    String what() {
        String said = cause.getOriginalMessage() == null ? "" : cause.getOriginalMessage();
        Matcher accepted = ACCEPTED.matcher(said);
        if (said.startsWith("No content to map")) {
            return "is empty; it needs at least endpoint: http://HOST:PORT";
        }
        if (said.startsWith("Trailing token")) {
            return "a second document begins; write one";
        }
        if (said.startsWith("Duplicate")) {
            return "the key is there twice; write it once";
        }
        if (cause instanceof InvalidFormatException wrong) {
            return "%s is %s".formatted(shown(String.valueOf(wrong.getValue())), accepted.find()
                    ? "none of " + accepted.group(1) : "no " + noun(wrong.getTargetType()));
        }
        if (cause instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return "there is to be a " + noun(wrong.getTargetType());
        }
        return "is no YAML" + problem(said);
    }

    /** The reader of YAML shows the line, too, which may hold a secret: only what it calls the problem is told. */
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

    private static String noun(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "list: [...]";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "group of keys: {...}";
        }
        if (type == int.class || type == Integer.class) {
            return "whole number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "text";
    }
}
