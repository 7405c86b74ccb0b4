package slbkit.run;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slbkit.catalogue.ScenarioEntry;
import slbkit.profile.ProfileException;

/**
 * One part of a suite. Scenarios of one rule are in the same part, and so are all that change the default server group.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    /** The whole suite. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Shard {
        if (number < 1 || of < number) {
            throw new ProfileException("--shard: is %s/%s; write K/N with K from 1 to N, such as 2/8"
                    .formatted(number, of));
        }
    }

    /** Read K/N. */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new ProfileException("--shard: is \"" + text + "\"; write K/N, such as 2/8");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * The scenarios of this part.
     *
     * @throws ProfileException if there are none: such a run would send nothing, and could not end well
     */
    public Set<ScenarioEntry> of(Collection<ScenarioEntry> scenarios) {
        List<String> keys = scenarios.stream().map(Shard::key).distinct().toList();
        if (keys.size() < number) {
            throw new ProfileException("--shard: %s/%s is empty; for these rules, write K/N with N at most %s"
                    .formatted(number, of, keys.size()));
        }
        return scenarios.stream().filter(scenario -> keys.indexOf(key(scenario)) % of == number - 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String key(ScenarioEntry scenario) {
        return scenario.tags().contains("default-group")
                ? "default-group"
                : scenario.rules().iterator().next();
    }
}
