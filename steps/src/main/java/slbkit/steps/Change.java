package slbkit.steps;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;

/**
 * One change to the plain call of an operation, in the notation of the wire: {@code with Tag.2.Key "aliyun"},
 * {@code without BackendServers.1.ServerId}. N stands for each entry of a list. A step may join several changes by
 * commas: the last is the fault; the repaired call also contains the changes before it. A step may also list several values
 * for one change; a call is made with each.
 *
 * @param form the kind of change
 * @param parameter the changed parameter; null if there is none
 * @param entry the number of the entry of a list, from 1; {@link #EACH} for each, 0 for the parameter itself
 * @param member the member of the entry that is changed; null for the parameter or the whole entry
 * @param text the given text, or the role of the server; empty if there is none
 * @param number the given number, length or count
 */
record Change(Form form, Parameter parameter, int entry, Parameter member, String text, int number) {

    /** Each entry of a list. */
    static final int EACH = -1;

    /** The entries that a change can name; the entries after the second are like the second. */
    private static final int LAST_ENTRY = 2;

    private static final String PATH = "([A-Z]\\w*)(?:\\.(\\w+)(?:\\.(\\w+))?)?";

    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|-?\\d+");

    private static final Pattern SEVERAL =
            Pattern.compile("(with [^\"]*?)((?:VALUE, )*VALUE or VALUE)(,? .*|)".replace("VALUE", "(?:" + VALUE + ")"));

    /** The kinds of changes, each with its notation. */
    enum Form {
        /** A text. */
        TEXT("with PATH \"VALUE\"", "with " + PATH + " \"([^\"]*)\""),
        /** A JSON number. */
        NUMBER("with PATH NUMBER", "with " + PATH + " (-?\\d{1,9})"),
        /** A text of a length. */
        LENGTH("with PATH of NUMBER characters", "with " + PATH + " of (\\d{1,4}) characters?"),
        /** A text of a length whose characters take several bytes each. */
        CHINESE("with PATH of NUMBER Chinese characters", "with " + PATH + " of (\\d{1,4}) Chinese characters"),
        /** Nothing. */
        ABSENT("without PATH", "without " + PATH),
        /** A server of another kind. */
        SERVER("with SERVER as LIST.NUMBER", "with (an ENI|an elastic container instance|the \\w+ server) as " + PATH),
        /** A number of entries. */
        COUNT("with NUMBER LIST", "with (\\d{1,3}) ([A-Z]\\w*)"),
        /** A load balancer that accepts only ECS instances. */
        SHARED("behind a load balancer that is not high-performance",
                "behind a load balancer that is not high-performance"),
        /** A load balancer with groups that listeners and forwarding rules use. */
        LISTENING("behind a load balancer that has listeners", "behind a load balancer that has listeners"),
        /** The name that the group of the scenario was created with. */
        SAME_NAME("with the name of the group", "with the name of the group");

        private final String words;
        private final Pattern pattern;

        Form(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /**
     * The texts of the changes that a text lists by their values, such as {@code with Tag.1.Key "one", "two" or "three"}: one
     * text for each value. A text that lists no values is the only one that is returned.
     */
    static List<String> each(String sentence) {
        Matcher several = SEVERAL.matcher(sentence);
        return several.matches()
                ? VALUE.matcher(several.group(2)).results()
                        .map(value -> several.group(1) + value.group() + several.group(3)).toList()
                : List.of(sentence);
    }

    /**
     * The changes that the text after a call describes.
     *
     * @throws IllegalArgumentException if the operation has no such parameter, or the text is not a change
     */
    static List<Change> parse(Operation operation, String sentence) {
        return Stream.of(sentence.split(", (?=with |without |behind )")).map(words -> parseOne(operation, words)).toList();
    }

    private static Change parseOne(Operation operation, String words) {
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(words);
            if (matcher.matches()) {
                return of(form, operation, matcher);
            }
        }
        throw new IllegalArgumentException("\"%s\" changes nothing; a change is one of: %s".formatted(words,
                List.of(Form.values()).stream().map(form -> form.words).collect(Collectors.joining("; "))));
    }

    private static Change of(Form form, Operation operation, Matcher found) {
        return switch (form) {
            case TEXT -> at(form, operation, found, 1, found.group(4), 0);
            case NUMBER, LENGTH, CHINESE -> at(form, operation, found, 1, "", Integer.parseInt(found.group(4)));
            case ABSENT -> at(form, operation, found, 1, "", 0);
            case SERVER -> at(form, operation, found, 2, role(found.group(1)), 0);
            case COUNT -> new Change(form, list(operation, found.group(2)), 0, null, "", Integer.parseInt(found.group(1)));
            case SHARED, LISTENING, SAME_NAME -> new Change(form, null, 0, null, "", 0);
        };
    }

    private static Change at(Form form, Operation operation, Matcher found, int path, String text, int number) {
        Parameter parameter = named(operation.parameters(), found.group(path), operation.name());
        boolean list = !parameter.members().isEmpty();
        int entry = found.group(path + 1) == null ? 0 : entry(found.group(path + 1));
        Parameter member = found.group(path + 2) == null
                ? null
                : named(parameter.members(), found.group(path + 2), parameter.name());
        boolean complete = switch (form) {
            case ABSENT -> entry == 0 || member != null;
            case SERVER -> entry > 0 && member == null;
            case TEXT -> list == (member != null) && (entry != EACH || parameter.type().equals("json-text"));
            case NUMBER, LENGTH, CHINESE -> list == (member != null) && entry != EACH;
            case COUNT, SHARED, LISTENING, SAME_NAME -> false;
        };
        if (!complete || form == Form.NUMBER && !list) {
            throw new IllegalArgumentException("\"%s\" changes nothing; write \"%s\"%s".formatted(
                    found.group(), form.words, list ? ", with the path " + parameter.name() + ".1.MEMBER" : ""));
        }
        return new Change(form, parameter, entry, member, text, number);
    }

    private static int entry(String text) {
        if (text.equals("N")) {
            return EACH;
        }
        for (int entry = 1; entry <= LAST_ENTRY; entry++) {
            if (text.equals(String.valueOf(entry))) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no entry \"%s\" can be changed; entries are 1, 2 and N for each".formatted(text));
    }

    private static String role(String words) {
        return switch (words) {
            case "an ENI" -> "eni-1";
            case "an elastic container instance" -> "eci-1";
            default -> words.substring("the ".length(), words.length() - " server".length());
        };
    }

    /** The list with that name, which may be in the plural. */
    private static Parameter list(Operation operation, String name) {
        List<Parameter> lists = operation.parameters().stream().filter(p -> !p.members().isEmpty()).toList();
        return find(lists, name)
                .or(() -> find(lists, name.replaceAll("s$", "")))
                .orElseThrow(() -> unknown(lists, name, operation.name() + " as a list"));
    }

    private static Parameter named(List<Parameter> known, String name, String owner) {
        return find(known, name).orElseThrow(() -> unknown(known, name, owner));
    }

    private static Optional<Parameter> find(List<Parameter> known, String name) {
        return known.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static IllegalArgumentException unknown(List<Parameter> known, String name, String owner) {
        return new IllegalArgumentException("%s has no %s; it has %s".formatted(
                owner, name, known.stream().map(Parameter::name).toList()));
    }

    /** The documented limits of the changed parameter or member. */
    Parameter limits() {
        return member == null ? parameter : member;
    }

    /** The value in the changed call; a changed name begins with the generated name of the group. */
    String value(Supplier<String> name) {
        return switch (form) {
            case TEXT -> text;
            case NUMBER -> String.valueOf(number);
            case LENGTH -> member == null
                    ? filled(name.get(), number)
                    : (parameter.type().equals("list") ? "t" : "d").repeat(number);
            case CHINESE -> "标".repeat(number);
            case ABSENT, SERVER, COUNT, SHARED, LISTENING, SAME_NAME -> throw new IllegalStateException(form + " gives no value");
        };
    }

    private static String filled(String beginning, int length) {
        return beginning.length() >= length ? "g".repeat(length) : beginning + "g".repeat(length - beginning.length());
    }

    /** The nearest value within the limits; null if there is none, so that the repaired call has the plain call's value. */
    String repaired(String value) {
        Parameter limits = limits();
        if (limits.range() != null && value.matches("-?\\d{1,9}")) {
            int nearest = Math.min(Math.max(Integer.parseInt(value), limits.range().get(0)), limits.range().get(1));
            return String.valueOf(nearest);
        }
        if (limits.length() != null && value.length() > limits.length().get(1)) {
            return value.substring(0, limits.length().get(1));
        }
        return null;
    }

    /** A number from the middle of the range. */
    String middleOfRange() {
        return String.valueOf((limits().range().get(0) + limits().range().get(1)) / 2);
    }

    /** Whether it changes tags. */
    boolean ofTags() {
        return parameter != null && parameter.type().equals("list");
    }

    /** Whether it changes servers. */
    boolean ofServers() {
        return parameter != null && parameter.type().equals("json-text");
    }
}
