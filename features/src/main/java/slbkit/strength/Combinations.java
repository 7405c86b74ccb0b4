package slbkit.strength;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import slbkit.contract.Contract;
import slbkit.contract.Rule;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;
import slbkit.stub.mutation.register.MutationDefinition;
import slbkit.stub.mutation.register.Variant;
import slbkit.stub.mutation.register.Variants;

/** Draws combinations of the registers' entries; the same seed draws the same ones. */
final class Combinations {

    private static final List<String> PLACE = List.of("operation", "on", "code", "path", "name", "when");
    /** After this many draws in a row without a new combination, there are hardly any more. */
    private static final int MOST_IN_VAIN = 2_000;

    private final Random random;

    Combinations(long seed) {
        this.random = new Random(seed);
    }

    /** Alternately pairs and triples of variants that do not change the same thing. */
    List<Candidate> ofVariants(int count) {
        List<Variant> all = Variants.packaged().all();
        return draw(count, "combinations of variants", drawn -> {
            List<Variant> several = distinct(all, drawn % 2 == 0 ? 2 : 3);
            return clash(several) ? null : Candidate.of(several);
        });
    }

    /** Pairs of defects of two operations; defects of Common belong to no operation. */
    List<Candidate> ofDefects(int count) {
        List<Defect> all = Defects.packaged().all().stream().filter(d -> !operation(d).equals(Rule.COMMON)).toList();
        return draw(count, "pairs of defects", drawn -> {
            Defect one = any(all);
            Defect other = any(all);
            return operation(one).equals(operation(other)) ? null : Candidate.of(one, other);
        });
    }

    /** Draw until there are enough; a draw that is null or a repetition does not count. */
    private static List<Candidate> draw(int count, String what, IntFunction<Candidate> next) {
        Set<Candidate> drawn = new LinkedHashSet<>();
        for (int inVain = 0; drawn.size() < count; inVain++) {
            if (inVain == MOST_IN_VAIN) {
                throw new IllegalArgumentException("there are only about %s %s; ask for fewer than %s"
                        .formatted(drawn.size(), what, count));
            }
            Candidate candidate = next.apply(drawn.size());
            if (candidate != null && drawn.add(candidate)) {
                inVain = 0;
            }
        }
        return List.copyOf(drawn);
    }

    /** The operation that a defect's rule belongs to. */
    static String operation(Defect defect) {
        return Contract.documented().rule(defect.rule()).orElseThrow().operation();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> distinct(List<T> all, int count) {
        List<T> several = new ArrayList<>();
        while (several.size() < count) {
            T one = any(all);
            if (!several.contains(one)) {
                several.add(one);
            }
        }
        return several;
    }

    /** Two variants that change the same place in the same manner exclude each other: an id is a UUID or a number. */
    private static boolean clash(List<Variant> variants) {
        Set<Map<String, Object>> places = new HashSet<>();
        return !variants.stream().map(v -> place(v.definition())).allMatch(places::add);
    }

    private static Map<String, Object> place(MutationDefinition definition) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("kind", definition.kind());
        PLACE.forEach(key -> place.put(key, definition.values().get(key)));
        return place;
    }
}
