package slbkit.strength;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pattern in which a star stands for any text. */
final class Glob {

    private Glob() {
    }

    static boolean matches(String glob, String text) {
        return text.matches(Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
