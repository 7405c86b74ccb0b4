package slbkit.scenario;

import java.util.ArrayList;
import java.util.List;
import slbkit.outcome.BelowLevel;
import slbkit.outcome.Difference;
import slbkit.outcome.SanitizedText;
import slbkit.run.Run;

/** The differences that a step has recorded, until it ends with them. */
final class RecordedDifferences {

    private record Recorded(String rule, String expected, String observed) {
    }

    private final Run run;
    private final List<Recorded> differences = new ArrayList<>();

    RecordedDifferences(Run run) {
        this.run = run;
    }

    void add(String rule, String expected, String observed) {
        differences.add(new Recorded(rule, expected, observed));
    }

    /**
     * Ends the step if there is a difference.
     *
     * @param location the place of the scenario
     * @throws Difference if one is at or above the level of the run
     * @throws BelowLevel if all are below it
     */
    void throwIfAny(String location) {
        if (differences.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        for (Recorded difference : differences) {
            message.append("%s%n  expected  %s%n  observed  %s%n".formatted(difference.rule(),
                    SanitizedText.printed(run.endpoint(), difference.expected()),
                    SanitizedText.printed(run.endpoint(), difference.observed())));
        }
        message.append("  see       ").append(location);
        boolean counts = differences.stream().anyMatch(difference -> run.counts(difference.rule()));
        differences.clear();
        if (counts) {
            throw new Difference(message.toString());
        }
        throw new BelowLevel(message.toString());
    }
}
