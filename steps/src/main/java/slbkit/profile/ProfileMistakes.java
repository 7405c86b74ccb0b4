package slbkit.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import slbkit.profile.ProfileTree.Place;

/** What is wrong with a profile: each mistake once, with its line, and none that only follows from another. */
final class ProfileMistakes {

    private record Mistake(Place place, String text) {
    }

    private final String source;
    private final List<Mistake> found = new ArrayList<>();

    /**
     * None so far.
     *
     * @param source the profile's name
     */
    ProfileMistakes(String source) {
        this.source = source;
    }

    /** Notes a mistake, unless something at this place, above or below it was noted already. */
    void add(Place place, String text) {
        if (found.stream().noneMatch(known -> related(known.place().path(), place.path()))) {
            found.add(new Mistake(place, text));
        }
    }

    private static boolean related(String one, String other) {
        return !one.isEmpty() && !other.isEmpty()
                && ((one + ".").startsWith(other + ".") || (other + ".").startsWith(one + "."));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, a line each, in the order of the profile. */
    ProfileException asException() {
        return new ProfileException(found.stream()
                .sorted(Comparator.comparing(mistake -> mistake.place().line()))
                .map(mistake -> "%s%s%s".formatted(source,
                        mistake.place().line() < 1 ? "" : ", line " + mistake.place().line(),
                        (mistake.text().startsWith(" ") ? "" : ": ") + mistake.text()))
                .collect(Collectors.joining("\n")));
    }
}
