package slbkit.contract;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Patterns of names: {@code *} stands for any text and {@code ?} for one character. Both may be slashes, which those of
 * Java's own patterns of files may not.
 */
public final class Glob {

    private Glob() {
    }

    /** Whether a name matches the pattern. */
    public static Predicate<String> of(String glob) {
        return Pattern.compile(Stream.of(glob.split("(?<=[*?])|(?=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining())).asMatchPredicate();
    }
}
