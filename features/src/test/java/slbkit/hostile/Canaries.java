package slbkit.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that are looked for in everything a run wrote, in every disguise and in pieces. */
final class Canaries {

    /** By these many first signs pieces are looked up. */
    private static final int BEGINNING = 8;

    /** A page or a record escapes what it quotes: such escapes, and all that is no letter, are left out of both sides. */
    private static final Pattern ESCAPES = Pattern.compile("\\\\+([nrtbf]|u[0-9a-f]{4})|&#?[a-z0-9]+;");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Set<String>> pieces = new HashMap<>();
    private long searched;

    /** Look also for this, in every disguise and in pieces of so many characters. */
    void add(String secret, int piece) {
        add(secret, piece, EnumSet.allOf(Disguise.class));
    }

    /** Look also for this, in such disguises and in pieces of so many characters. */
    void add(String secret, int piece, Set<Disguise> disguises) {
        for (Disguise disguise : disguises) {
            disguise.pieces(secret, piece).forEach(p -> sights(p).filter(s -> s.length() >= BEGINNING).forEach(s ->
                    pieces.computeIfAbsent(s.substring(0, BEGINNING), beginning -> new HashSet<>()).add(s)));
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
            found.addAll(foundIn(folder.relativize(file).toString(), file.getFileName().toString()));
            byte[] bytes = Files.readAllBytes(file);
            searched += bytes.length;
            found.addAll(foundIn(folder.relativize(file).toString(), new String(bytes, StandardCharsets.UTF_8)));
        }
        return found;
    }

    /** How many bytes were searched. */
    long searched() {
        return searched;
    }

    private Set<String> foundIn(String place, String text) {
        Set<String> found = new TreeSet<>();
        sights(text.toLowerCase(Locale.ROOT)).forEach(sight -> {
            for (int i = 0; i + BEGINNING <= sight.length(); i++) {
                for (String piece : pieces.getOrDefault(sight.substring(i, i + BEGINNING), Set.of())) {
                    if (sight.startsWith(piece, i)) {
                        found.add(place + ": ..." + sight.substring(Math.max(0, i - 30), Math.min(sight.length(), i + 60)));
                    }
                }
            }
        });
        return found;
    }

    private static Stream<String> sights(String text) {
        String bare = NO_LETTERS.matcher(text).replaceAll("");
        String unescaped = NO_LETTERS.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll("");
        boolean madeOfEscapes = text.length() < 1000 && unescaped.length() * 2 < bare.length();
        return madeOfEscapes ? Stream.of(text, bare) : Stream.of(text, bare, unescaped).distinct();
    }
}
