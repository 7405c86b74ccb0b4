package slbkit.report.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Observation;
import slbkit.report.StableText;
import slbkit.report.Verdict;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two runs compared, rule by rule.
 *
 * @param caveats what else differs between the runs, such as the target; a reader must know it
 * @param rules the rules that changed, the worst first
 * @param answers what the documents leave open and the target now answers otherwise
 */
public record Comparison(
        RunRef before, RunRef after, List<String> caveats, List<RuleChange> rules, List<AnswerChange> answers) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Comparison {
        caveats = List.copyOf(caveats);
        rules = List.copyOf(rules);
        answers = List.copyOf(answers);
    }

    /** Compares a run with an earlier one. */
    public static Comparison of(ConformanceReport old, ConformanceReport now) {
        StableText steadyOld = new StableText(old);
        StableText steadyNow = new StableText(now);
        return new Comparison(
                RunRef.to(old),
                RunRef.to(now),
                caveats(old, now),
                rules(old, now, steadyOld, steadyNow),
                answers(old, now, steadyOld, steadyNow));
    }

    /** How many rules changed so. */
    public int count(ChangeKind kind) {
        return (int) rules.stream().filter(change -> change.kind() == kind).count();
    }

    /** The rules that changed so. */
    public List<RuleChange> of(ChangeKind kind) {
        return rules.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether the later run is worse than the earlier one in any rule. */
    public boolean worse() {
        return count(ChangeKind.WORSE) > 0;
    }

    /** Whether both runs say the same throughout. */
    public boolean same() {
        return rules.isEmpty() && answers.isEmpty();
    }

    /** The comparison for programs, member for member. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    private static List<String> caveats(ConformanceReport old, ConformanceReport now) {
        List<String> caveats = new ArrayList<>();
        if (!old.target().name().equals(now.target().name())) {
            caveats.add("the targets differ: %s and %s".formatted(old.target().name(), now.target().name()));
        }
        Set<String> profile = Profiles.changed(old, now);
        if (!profile.isEmpty()) {
            caveats.add("the profiles differ in %s: a rule that is unverified or not applicable since then is not worse"
                    .formatted(String.join(", ", profile)));
        }
        long unselected = now.rules().stream()
                .filter(r -> !r.selected() && old.rules().stream().anyMatch(o -> o.id().equals(r.id()) && o.selected()))
                .count();
        if (unselected > 0) {
            caveats.add("the selections differ: the later run did not select %s that the earlier one judged"
                    .formatted(unselected == 1 ? "1 rule" : unselected + " rules"));
        }
        String procedures = Procedures.difference(old, now);
        if (!procedures.isEmpty()) {
            caveats.add(procedures);
        }
        return caveats;
    }

    private static List<RuleChange> rules(
            ConformanceReport old, ConformanceReport now, StableText steadyOld, StableText steadyNow) {
        Map<String, RuleResult> before = Procedures.byId(old.rules());
        Map<String, RuleResult> after = Procedures.byId(now.rules());
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        boolean sameProfile = Profiles.changed(old, now).isEmpty();
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            RuleResult was = before.get(id);
            RuleResult is = after.get(id);
            if (!RuleOutcome.by(was).equals(RuleOutcome.by(is), steadyOld, steadyNow)) {
                RuleResult known = is == null ? was : is;
                changes.add(new RuleChange(
                        kind(was, is, sameProfile), id, known.level(), known.statement(), RuleOutcome.by(was), RuleOutcome.by(is)));
            }
        }
        changes.sort(Comparator.comparing(RuleChange::kind)
                .thenComparing(RuleChange::level, Comparator.reverseOrder()));
        return changes;
    }

    /**
     * A difference is worse than not having been judged; a rule that the earlier suite did not have is new. If the profile
     * changed, a rule that can no longer be judged counts as gone. A rule that is unverified because the target breaks another
     * rule does not.
     */
    private static ChangeKind kind(RuleResult was, RuleResult is, boolean sameProfile) {
        if (is == null || !is.selected()) {
            return ChangeKind.GONE;
        }
        boolean judged = was != null && was.selected();
        if (!judged && (was == null || is.verdict() != Verdict.DIFFERS)) {
            return ChangeKind.NEW;
        }
        if (!is.counts()) {
            return ChangeKind.OTHERWISE;
        }
        if (!judged) {
            return ChangeKind.WORSE;
        }
        ChangeKind kind = ChangeKind.between(was.verdict(), is.verdict());
        if (kind != ChangeKind.WORSE || sameProfile || !unjudged(is) || is.because() != null) {
            return kind;
        }
        return unjudged(was) ? ChangeKind.OTHERWISE : ChangeKind.GONE;
    }

    private static boolean unjudged(RuleResult rule) {
        return rule.verdict() == Verdict.UNVERIFIED || rule.verdict() == Verdict.NOT_APPLICABLE;
    }

    private static List<AnswerChange> answers(
            ConformanceReport old, ConformanceReport now, StableText steadyOld, StableText steadyNow) {
        Map<List<String>, String> before = answers(old);
        Map<List<String>, String> after = answers(now);
        List<AnswerChange> changes = new ArrayList<>();
        after.forEach((question, answer) -> {
            String was = before.get(question);
            if (was != null && !steadyOld.of(was).equals(steadyNow.of(answer))) {
                changes.add(new AnswerChange(question.get(0), question.get(1), was, answer));
            }
        });
        return changes;
    }

    /** The answers by rule and question; where a target answered in several ways, all of them. */
    private static Map<List<String>, String> answers(ConformanceReport report) {
        return report.observations().stream().collect(groupingBy(
                o -> List.of(o.id(), o.question()), LinkedHashMap::new, mapping(Observation::answer, joining(" / "))));
    }
}
