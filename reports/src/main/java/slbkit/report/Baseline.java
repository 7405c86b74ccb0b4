package slbkit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The known differences of a target. A listed difference does not fail a run; one that healed, changed or
 * expired does, until its line goes.
 *
 * @param entries one for each known difference
 */
public record Baseline(List<Entry> entries) {

    /** No difference is known. */
    public static final Baseline NONE = new Baseline(List.of());

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern CODE = Pattern.compile("^(\\d{3}) ([A-Za-z][A-Za-z0-9_.]*) \"");
    private static final Pattern STATUS = Pattern.compile("^(\\d{3})\\b");
    /** Which of the listed servers it is may change from run to run. */
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/)");
    private static final Pattern WORDS = Pattern.compile("^[^0-9\\[{]*");

    /**
     * A known difference.
     *
     * @param rule the rule's id
     * @param observed what was observed, down to status and code, or its first words
     * @param reason why it is accepted
     * @param expires the last day on which it is accepted, ISO-8601; null for no end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String rule, String observed, String reason, String expires) {
    }

    /**
     * What a baseline says of a run.
     *
     * @param excused rules whose differences are listed
     * @param stale why entries no longer hold, a line each
     */
    public record Verdict(Set<String> excused, List<String> stale) {
    }

    public Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * The baseline in a file.
     *
     * @throws IllegalArgumentException if it cannot be used; the message names file, entry and cure
     */
    public static Baseline read(Path file) {
        Entry[] entries;
        try {
            entries = YAML.readValue(Files.readString(file), Entry[].class);
        } catch (IOException e) {
            throw new IllegalArgumentException("--baseline: " + file + " cannot be read; name a file, "
                    + "or make one with --write-baseline");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("--baseline: %s: %s; write a list of {rule, observed, reason}".formatted(
                    file, e instanceof UnrecognizedPropertyException key
                            ? "unknown key \"" + key.getPropertyName() + "\"" : "is no list of entries"));
        }
        for (Entry entry : entries == null ? new Entry[0] : entries) {
            check(file, entry);
        }
        return new Baseline(entries == null ? List.of() : List.of(entries));
    }

    private static void check(Path file, Entry entry) {
        if (entry == null || entry.rule() == null || Contract.documented().rule(entry.rule()).isEmpty()) {
            throw new IllegalArgumentException("--baseline: %s: there is no rule %s; the rules are listed by: rules"
                    .formatted(file, entry == null ? "" : entry.rule()));
        }
        if (entry.observed() == null || entry.reason() == null || entry.reason().isBlank()) {
            throw new IllegalArgumentException("--baseline: %s: %s needs observed and reason".formatted(
                    file, entry.rule()));
        }
        if (entry.expires() != null) {
            try {
                LocalDate.parse(entry.expires());
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("--baseline: %s: %s expires \"%s\"; write 2027-01-31".formatted(
                        file, entry.rule(), entry.expires()));
            }
        }
    }

    /** The baseline that would let a run pass. */
    public static Baseline of(ConformanceReport report) {
        return new Baseline(report.rules().stream()
                .filter(r -> r.selected() && r.verdict() == slbkit.report.Verdict.DIFFERS)
                .map(r -> new Entry(r.id(), essence(r.observed()), "known since " + report.run().started(), null))
                .toList());
    }

    /** The baseline as the text of a file. */
    public String text() {
        return "# Known differences. Each fails the run again once it heals, changes or expires.\n"
                + YAML.writeValueAsString(entries);
    }

    /** What this baseline says of a run on a day. */
    public Verdict of(ConformanceReport report, LocalDate day) {
        Set<String> excused = new LinkedHashSet<>();
        List<String> stale = new ArrayList<>();
        for (Entry entry : entries) {
            ConformanceReport.RuleResult result = report.rules().stream()
                    .filter(r -> r.id().equals(entry.rule()))
                    .findFirst()
                    .orElseThrow();
            if (entry.expires() != null && LocalDate.parse(entry.expires()).isBefore(day)) {
                stale.add("%s: its entry in the baseline expired on %s".formatted(entry.rule(), entry.expires()));
            } else if (result.selected() && result.verdict() == slbkit.report.Verdict.CONFORMS) {
                stale.add("%s: conforms now; take it out of the baseline".formatted(entry.rule()));
            } else if (result.verdict() == slbkit.report.Verdict.DIFFERS) {
                if (essence(result.observed()).equals(essence(entry.observed()))) {
                    excused.add(entry.rule());
                } else {
                    stale.add("%s: differs in another way than the baseline knows: %s instead of %s".formatted(
                            entry.rule(), essence(result.observed()), entry.observed()));
                }
            }
        }
        return new Verdict(excused, stale);
    }

    /** What stays the same from run to run: status and code, or the words before the first value. */
    static String essence(String observed) {
        Matcher code = CODE.matcher(observed);
        if (code.find()) {
            return code.group(1) + " " + code.group(2);
        }
        if (observed.matches("\\d{3} [A-Za-z][A-Za-z0-9_.]*")) {
            return observed;
        }
        Matcher status = STATUS.matcher(observed);
        if (status.find()) {
            return status.group(1);
        }
        Matcher words = WORDS.matcher(INDEX.matcher(observed).replaceAll("/#"));
        return words.find() ? words.group().strip() : observed;
    }
}
