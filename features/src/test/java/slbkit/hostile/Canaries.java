package slbkit.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Secrets that are looked for in everything a run wrote, in every disguise and in pieces. */
final class Canaries {

    private final Map<Integer, Set<String>> pieces = new HashMap<>();
    private long searched;

    /** Look also for this, in pieces of so many characters. */
    void add(String secret, int piece) {
        for (Disguise disguise : Disguise.values()) {
            disguise.pieces(secret, piece).forEach(p ->
                    pieces.computeIfAbsent(p.length(), length -> new HashSet<>()).add(p));
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
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        pieces.forEach((length, ofThatLength) -> {
            for (int i = 0; i + length <= lower.length(); i++) {
                String piece = lower.substring(i, i + length);
                if (ofThatLength.contains(piece)) {
                    found.add(place + ": ..." + lower.substring(Math.max(0, i - 30), Math.min(lower.length(), i + 60)));
                }
            }
        });
        return found;
    }
}
