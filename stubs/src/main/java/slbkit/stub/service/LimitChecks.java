package slbkit.stub.service;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import slbkit.contract.Parameter;

/** Whether a text keeps the documented limits of its parameter. The limits come only from the contract. */
final class LimitChecks {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final ConcurrentMap<String, Pattern> CHARACTERS = new ConcurrentHashMap<>();

    private LimitChecks() {
    }

    /** What the value breaks, as the rest of a sentence; nothing where it keeps every limit. */
    static Optional<String> broken(Parameter parameter, String value) {
        if (!parameter.values().isEmpty() && !parameter.values().contains(value)) {
            return Optional.of("is not one of " + String.join(", ", parameter.values()));
        }
        if (parameter.type().equals("integer")) {
            return brokenNumber(parameter, value);
        }
        int length = value.codePointCount(0, value.length());
        if (parameter.length() != null
                && (length < parameter.length().get(0) || length > parameter.length().get(1))) {
            return Optional.of("has %s characters instead of %s to %s"
                    .formatted(length, parameter.length().get(0), parameter.length().get(1)));
        }
        if (parameter.characters() != null && !characters(parameter.characters()).matcher(value).matches()) {
            return Optional.of("has characters other than " + parameter.characters());
        }
        return parameter.notStartingWith().stream().filter(value::startsWith).findFirst().map("starts with "::concat)
                .or(() -> parameter.notContaining().stream().filter(value::contains).findFirst().map("contains "::concat));
    }

    private static Optional<String> brokenNumber(Parameter parameter, String value) {
        if (!INTEGER.matcher(value).matches()) {
            return Optional.of("is not an integer");
        }
        int number = Integer.parseInt(value);
        return parameter.range() != null && (number < parameter.range().get(0) || number > parameter.range().get(1))
                ? Optional.of("is not from %s to %s".formatted(parameter.range().get(0), parameter.range().get(1)))
                : Optional.empty();
    }

    private static Pattern characters(String one) {
        return CHARACTERS.computeIfAbsent(one, c -> Pattern.compile("(?:" + c + ")*+"));
    }
}
