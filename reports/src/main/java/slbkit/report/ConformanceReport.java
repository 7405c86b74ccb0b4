package slbkit.report;

import static java.util.Collections.unmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.contract.Source;

/** The record of a run: report.json, member for member. Everything else in a report folder is made from it. */
public record ConformanceReport(
        Suite suite,
        Target target,
        Run run,
        Summary summary,
        List<RuleResult> rules,
        List<Exchange> exchanges,
        List<Observation> observations) {

    public ConformanceReport {
        rules = List.copyOf(rules);
        exchanges = Exchanges.of(exchanges);
        observations = List.copyOf(observations);
    }

    /** The same, for what another run cost its target: a record that is judged again costs nothing. */
    public ConformanceReport costing(Run other) {
        return new ConformanceReport(suite, target,
                new Run(run.id(), run.started(), run.millis(), run.exchanges(), other.created(), other.deleted(),
                        other.left(), other.shard(), run.cutShort(), run.set(), run.revision(), run.depth(), run.share()),
                summary, rules, exchanges, observations);
    }

    /** Whether a rule belongs to the requirement set that was judged; in records that do not say, each does. */
    public boolean isInSet(RuleResult rule) {
        RequirementSet judged = RequirementSet.named(String.valueOf(run.set())).orElse(null);
        RequirementSet its = RequirementSet.named(String.valueOf(rule.set())).orElse(null);
        return judged == null || its == null || judged.includes(its);
    }

    /** The same with other results of its rules, and the verdict that they make. */
    ConformanceReport with(List<RuleResult> results, Summary counts) {
        return new ConformanceReport(suite, target, run, counts, results, exchanges, observations);
    }

    /** The exchange of that id; empty if the record has none. */
    public Optional<Exchange> exchange(String id) {
        return Exchanges.of(exchanges).place(id).map(exchanges::get);
    }

    /** Whether the run made no call at all: then it proves nothing, no matter how many rules it lists. */
    public boolean sentNothing() {
        return exchanges.isEmpty();
    }

    /** Whether no call of the run was answered: then the target was not reached. */
    public boolean heardNothing() {
        return exchanges.stream().noneMatch(e -> e.reply().came());
    }

    /**
     * The suite that judged.
     *
     * @param procedure sha256 of the features and the contract files: equal procedures can be compared; it does not cover the code
     * @param proof which of its rules were seen to fail; null where that is not known
     */
    public record Suite(
            String name, String version, String commit, String procedure,
            @JsonInclude(JsonInclude.Include.NON_NULL) SuiteProof proof) {
    }

    /**
     * The endpoint under test.
     *
     * @param profile the profile as read, secrets masked
     */
    public record Target(String name, String endpoint, Map<String, Object> profile) {

        public Target {
            profile = unmodifiableMap(new LinkedHashMap<>(profile));
        }

        /** Whether the run accepted any certificate, so that any server may have answered. */
        public boolean uncheckedCertificate() {
            return profile.get("tls") instanceof Map<?, ?> tls && Boolean.TRUE.equals(tls.get("insecure"));
        }
    }

    /**
     * The run: when it was, what it judged and what it cost.
     *
     * @param started ISO-8601, UTC
     * @param left what the run made and could not delete
     * @param shard the part of the suite that was run, as K/N; null where the whole was
     * @param cutShort why the run ended before its end; null where it did not
     * @param set the requirement set that was judged; null in records of older suites
     * @param revision the revision of its documents; null in records of older suites
     * @param depth how much of it was judged, full or quick; null in records of older suites
     * @param share what that depth costs and finds; null for full
     */
    public record Run(
            String id, String started, long millis, int exchanges, int created, int deleted, List<String> left,
            @JsonInclude(JsonInclude.Include.NON_NULL) String shard,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cutShort,
            @JsonInclude(JsonInclude.Include.NON_NULL) String set,
            @JsonInclude(JsonInclude.Include.NON_NULL) String revision,
            @JsonInclude(JsonInclude.Include.NON_NULL) String depth,
            @JsonInclude(JsonInclude.Include.NON_NULL) DepthShare share) {

        private static final int A_FEW = 4;

        public Run {
            left = List.copyOf(left);
        }

        /** The id as people read it: of many joined runs, the first and how many they are. */
        public static String named(String id) {
            String[] runs = id.split("\\+");
            return runs.length <= A_FEW ? id : "%s and %s more".formatted(runs[0], runs.length - 1);
        }

        /** The id as people read it. */
        public String named() {
            return named(id);
        }
    }

    /**
     * The counts. All but {@code rules} are of the selected rules of level must and should: what the documents
     * leave open is observed, not counted.
     *
     * @param rules every rule there is, of any level, selected or not
     */
    public record Summary(
            RunVerdict verdict,
            int rules,
            int selected,
            int conforms,
            int differs,
            int unverified,
            int notApplicable,
            int kitFault) {
    }

    /**
     * The result of one rule; a rule that was not selected has the verdict unverified.
     *
     * @param pair the two calls that a rejection was judged by; null where there are none
     * @param member the member of a reply that breaks its schema; null where none does
     * @param because the rule that is broken, so that this one is unverified; null where no rule is the cause
     * @param lacks what the profile lacks, so that this one is unverified; null where that is not the cause
     * @param known the entry of the run's baseline for it; null if there is none
     * @param set the requirement set that the rule came with; null in records of older suites
     * @param since the revision that the rule came with, if that is later than the judged one: then the rule is shown and
     *     decides nothing; null otherwise
     */
    public record RuleResult(
            String id,
            String operation,
            String family,
            Level level,
            String statement,
            Source source,
            boolean selected,
            Verdict verdict,
            String cause,
            String expected,
            String observed,
            List<ScenarioRef> scenarios,
            List<String> exchanges,
            String rerun,
            @JsonInclude(JsonInclude.Include.NON_NULL) Basis.Pair pair,
            @JsonInclude(JsonInclude.Include.NON_NULL) Basis.Member member,
            @JsonInclude(JsonInclude.Include.NON_NULL) String because,
            @JsonInclude(JsonInclude.Include.NON_NULL) Basis.Lacking lacks,
            @JsonInclude(JsonInclude.Include.NON_NULL) KnownDifference known,
            @JsonInclude(JsonInclude.Include.NON_NULL) String set,
            @JsonInclude(JsonInclude.Include.NON_NULL) String since) {

        public RuleResult {
            scenarios = List.copyOf(scenarios);
            exchanges = List.copyOf(exchanges);
        }

        /** Which of its exchanges, and what else, it rests on in particular. */
        public Basis basis() {
            return new Basis(pair, member, because, lacks);
        }

        /** Whether another result is the same for the rule, even with another basis. */
        public boolean saysTheSameAs(RuleResult other) {
            return verdict == other.verdict && cause.equals(other.cause)
                    && expected.equals(other.expected) && observed.equals(other.observed);
        }

        /** The same of several runs, by what it rests on in all of them. */
        public RuleResult restingOn(List<ScenarioRef> allScenarios, List<String> allExchanges, Basis basis) {
            return new RuleResult(id, operation, family, level, statement, source, selected, verdict, cause, expected,
                    observed, allScenarios, allExchanges, rerun, basis.pair(), basis.member(), basis.because(),
                    basis.lacks(), known, set, since);
        }

        /** The same if the rule of its cause conforms: that rule is not broken, although it did not hold for this one. */
        RuleResult notBecause() {
            String needed = cause.replace("because of " + because, "needs " + because + " to hold in this scenario, too");
            return new RuleResult(id, operation, family, level, statement, source, selected, verdict, needed, expected,
                    observed, scenarios, exchanges, rerun, pair, member, null, lacks, known, set, since);
        }

        /** The same with its baseline entry. */
        public RuleResult known(KnownDifference difference) {
            return new RuleResult(id, operation, family, level, statement, source, selected, verdict, cause, expected,
                    observed, scenarios, exchanges, rerun, pair, member, because, lacks, difference, set, since);
        }

        /** Whether this rule differs as its baseline lists it, which does not fail the run. */
        public boolean excused() {
            return selected && verdict == Verdict.DIFFERS && known != null && known.stale() == null;
        }

        /** Whether the baseline entry of this rule no longer holds, which fails the run. */
        public boolean stale() {
            return known != null && known.stale() != null;
        }

        /**
         * Whether this rule is counted: selected, not left open by the documents, and not later than the judged
         * revision, unless the kit failed on it.
         */
        public boolean counts() {
            return selected && (level != Level.OBSERVE && since == null || verdict == Verdict.KIT_FAULT);
        }
    }
}
