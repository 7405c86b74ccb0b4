package slbkit.report;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.report.ConformanceReport.RuleResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The known differences of a target. A listed difference does not fail a run. The run fails if a listed difference
 * disappeared, changed or expired, until its entry is corrected.
 *
 * @param entries one for each known difference
 */
public record Baseline(List<Entry> entries) {

    /** No difference is known. */
    public static final Baseline NONE = new Baseline(List.of());

    private static final String HEAD = "# Known differences. Each fails the run again once it goes away, changes or expires.\n";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern STATUS_AND_CODE = Pattern.compile("\\d{3} [A-Za-z][A-Za-z0-9_.]*");
    /** What baselines of version 0.1 kept of an observation without a code: its status, or the words before its first value. */
    private static final Pattern SHORTENED = Pattern.compile("\\d{3}|[^0-9\\[{]*");
    /** Which of the listed servers it is, and which exchange, may change from run to run. */
    private static final Pattern PLACE = Pattern.compile("/\\d+(?=/)");
    private static final Pattern EXCHANGE = Pattern.compile("\\S+\\.feature:\\S+(?: \\d+)?");

    /**
     * A known difference.
     *
     * @param rule the rule's id
     * @param observed what was observed, without ids and times; or only its status and code
     * @param reason why it is accepted
     * @param expires the last day on which it is accepted, ISO-8601; null for no end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String rule, String observed, String reason, String expires) {
    }

    public Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * The baseline in a file.
     *
     * @throws UnusableException if it cannot be used; the message names file, entry and cure
     */
    public static Baseline read(Path file) {
        String place = "--baseline: " + file;
        Entry[] entries;
        try {
            String text = Files.readString(file);
            entries = text.isBlank() ? new Entry[0] : YAML.readValue(text, Entry[].class);
        } catch (IOException e) {
            throw new UnusableException(place + " cannot be read; name a file, or make one with --write-baseline", e);
        } catch (JacksonException e) {
            throw new UnusableException("%s: %s; write a list of {rule, observed, reason}".formatted(place,
                    e instanceof UnrecognizedPropertyException key
                            ? "unknown key \"" + key.getPropertyName() + "\"" : "is not a list of entries"), e);
        }
        Set<String> rules = new HashSet<>();
        for (Entry entry : entries == null ? new Entry[0] : entries) {
            check(place, entry);
            if (!rules.add(entry.rule())) {
                throw new UnusableException("%s: lists %s twice; keep one entry".formatted(place, entry.rule()));
            }
        }
        return new Baseline(entries == null ? List.of() : List.of(entries));
    }

    /**
     * The existing file of --write-baseline.
     *
     * @throws UnusableException if the file is something else
     */
    public static Baseline toRenew(Path file) {
        try {
            return Files.exists(file) ? read(file) : NONE;
        } catch (UnusableException e) {
            throw new UnusableException("--write-baseline: %s exists and is not a baseline; name another file"
                    .formatted(file), e);
        }
    }

    private static void check(String place, Entry entry) {
        if (entry == null || entry.rule() == null || Contract.documented().rule(entry.rule()).isEmpty()) {
            throw new UnusableException("%s: there is no rule %s; the rules are listed by: rules"
                    .formatted(place, entry == null ? "" : entry.rule()));
        }
        if (entry.observed() == null || entry.reason() == null || entry.reason().isBlank()) {
            throw new UnusableException("%s: %s needs observed and reason".formatted(place, entry.rule()));
        }
        if (entry.expires() != null) {
            try {
                LocalDate.parse(entry.expires());
            } catch (DateTimeParseException e) {
                throw new UnusableException("%s: %s expires \"%s\"; write 2027-01-31".formatted(
                        place, entry.rule(), entry.expires()), e);
            }
        }
    }

    /** The baseline that would let a run pass. */
    public static Baseline of(ConformanceReport report) {
        StableText steady = new StableText(report);
        return new Baseline(report.rules().stream()
                .filter(r -> r.selected() && r.verdict() == Verdict.DIFFERS)
                .map(r -> new Entry(r.id(), lasting(steady, r.observed()), "known since " + report.run().started(), null))
                .toList());
    }

    /**
     * The baseline that would let a run pass, with the reasons and days of this one; entries of rules that the run did not
     * judge are kept as they are.
     */
    public Baseline renewed(ConformanceReport report) {
        Map<String, Entry> old = byRule();
        List<Entry> renewed = new ArrayList<>();
        report.rules().stream()
                .filter(r -> !r.selected() || r.verdict() != Verdict.DIFFERS && r.verdict() != Verdict.CONFORMS)
                .map(r -> old.get(r.id())).filter(java.util.Objects::nonNull).forEach(renewed::add);
        of(report).entries().forEach(e -> renewed.add(old.containsKey(e.rule())
                ? new Entry(e.rule(), e.observed(), old.get(e.rule()).reason(), old.get(e.rule()).expires()) : e));
        return new Baseline(renewed);
    }

    /** The baseline as the text of a file. */
    public String text() {
        return HEAD + YAML.writeValueAsString(entries);
    }

    /**
     * The run with this baseline applied to each rule, and the verdict that follows.
     *
     * @param failing the weakest level whose difference fails the run
     * @param day the day on which the run is judged
     */
    public ConformanceReport appliedTo(ConformanceReport report, Level failing, LocalDate day) {
        if (entries.isEmpty()) {
            return report;
        }
        StableText steady = new StableText(report);
        Map<String, Entry> known = byRule();
        List<RuleResult> rules = report.rules().stream()
                .map(r -> known.containsKey(r.id()) ? r.known(said(known.get(r.id()), r, steady, day)) : r)
                .toList();
        boolean heard = !report.heardNothing() && report.run().cutShort() == null;
        return report.with(rules, new Tally(rules).summary(failing, heard));
    }

    private Map<String, Entry> byRule() {
        return entries.stream().collect(toMap(Entry::rule, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static KnownDifference said(Entry entry, RuleResult result, StableText steady, LocalDate day) {
        return new KnownDifference(entry.reason(), entry.expires(),
                result.selected() ? stale(entry, result, steady, day) : null);
    }

    /** Why an entry no longer holds; null if it holds, or if the run did not judge the rule. */
    private static String stale(Entry entry, RuleResult result, StableText steady, LocalDate day) {
        if (result.verdict() == Verdict.CONFORMS) {
            return "conforms now; remove it from the baseline";
        }
        if (result.verdict() != Verdict.DIFFERS) {
            return null;
        }
        if (entry.expires() != null && LocalDate.parse(entry.expires()).isBefore(day)) {
            return "its entry in the baseline expired on " + entry.expires();
        }
        String listed = entry.observed();
        String observed = lasting(steady, result.observed());
        if (observed.equals(lasting(steady, listed))
                || STATUS_AND_CODE.matcher(listed).matches() && observed.startsWith(listed + " \"")) {
            return null;
        }
        return SHORTENED.matcher(listed).matches() && observed.startsWith(listed)
                ? ("its entry in the baseline has only the beginning of what was observed (%s), as version 0.1 wrote it; "
                        + "write the baseline again with --write-baseline, which keeps the reason").formatted(listed)
                : "differs in another way than the baseline lists: %s instead of %s".formatted(observed, listed);
    }

    /** The observation, without the parts that vary although the target does the same. */
    private static String lasting(StableText steady, String observed) {
        String text = EXCHANGE.matcher(PLACE.matcher(observed).replaceAll("/#")).replaceAll("…");
        return steady.of(text).strip();
    }
}
