package slbkit.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that are looked for in everything a run wrote, in every disguise and in pieces. */
final class Canaries {

    /** A page or a record escapes what it quotes: such escapes, and all that is no letter, are left out of both sides. */
    private static final Pattern ESCAPES = Pattern.compile("\\\\+([nrtbf]|u[0-9a-f]{4})|&#?[a-z0-9]+;");

    private final Beginnings pieces = new Beginnings();
    private long searched;

    /** Look also for this, in every disguise and in pieces of so many characters. */
    void add(String secret, int piece) {
        for (Disguise disguise : Disguise.values()) {
            disguise.pieces(secret, piece)
                    .forEach(p -> sights(p).filter(s -> s.length() >= Beginnings.FEWEST).forEach(pieces::add));
        }
    }

    /** What is found in the files under a folder, each with its place. */
    Set<String> foundUnder(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String place = folder.relativize(file).toString();
            found.addAll(foundIn(place, file.getFileName().toString()));
            byte[] bytes = Files.readAllBytes(file);
            searched += bytes.length;
            found.addAll(foundIn(place, new String(bytes, StandardCharsets.UTF_8)));
        }
        return found;
    }

    /** How many bytes were searched. */
    long searched() {
        return searched;
    }

    private Set<String> foundIn(String place, String text) {
        Set<String> found = new TreeSet<>();
        sights(text.toLowerCase(Locale.ROOT)).forEach(sight -> pieces.eachIn(sight, i ->
                found.add(place + ": ..." + sight.substring(Math.max(0, i - 30), Math.min(sight.length(), i + 60)))));
        return found;
    }

    private static Stream<String> sights(String text) {
        String bare = letters(text);
        String unescaped = text.indexOf('\\') < 0 && text.indexOf('&') < 0
                ? bare : letters(ESCAPES.matcher(text).replaceAll(""));
        boolean madeOfEscapes = text.length() < 1000 && unescaped.length() * 2 < bare.length();
        return madeOfEscapes ? Stream.of(text, bare) : Stream.of(text, bare, unescaped).distinct();
    }

    /** A text without all that is no letter and no digit: millions of pieces are too many for a regular expression. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
