package slbkit.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.Glob;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;
import slbkit.profile.ProfileException;

/** Which rules a run judges; the others are listed as not selected. */
public final class Selection {

    private final RequirementSet set;
    private final Set<String> rules;
    /** The scenarios of a shard; null if every scenario of the rules runs. */
    private final Set<ScenarioEntry> scenarios;
    /** The rules that all shards judge together. */
    private final Set<String> together;
    /** The rules of full depth. */
    private final Set<String> atFullDepth;

    private Selection(RequirementSet set, Set<String> rules) {
        this(set, rules, null, rules, rules);
    }

    private Selection(RequirementSet set, Set<String> rules, Set<ScenarioEntry> scenarios, Set<String> together, Set<String> atFullDepth) {
        this.set = set;
        this.rules = rules;
        this.scenarios = scenarios;
        this.together = together;
        this.atFullDepth = atFullDepth;
    }

    /** The part of this selection that a shard judges. */
    public Selection within(Shard shard) {
        Set<ScenarioEntry> part = shard.of(scenarios());
        return new Selection(set, judgedBy(part), part, together, atFullDepth);
    }

    /**
     * The part of this selection that is judged at a depth.
     *
     * @throws ProfileException if that is nothing
     */
    public Selection at(Depth depth) {
        if (depth == Depth.FULL) {
            return this;
        }
        Set<ScenarioEntry> part = scenarios().stream().filter(depth.scenarios()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> judged = judgedBy(part);
        if (judged.isEmpty()) {
            throw new ProfileException("--depth: %s judges none of these rules; leave it out".formatted(depth));
        }
        return new Selection(set, judged, part, judged, rules);
    }

    private Set<String> judgedBy(Set<ScenarioEntry> part) {
        return part.stream().flatMap(s -> s.rules().stream()).filter(rules::contains).collect(Collectors.toSet());
    }

    /** Every rule. */
    public static Selection everything() {
        return new Selection(RequirementSet.FAMILY, Contract.documented().rules().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /**
     * The rules of a requirement set that match one of the patterns and belong to one of the operations; an empty list
     * lets all pass.
     *
     * @param set the requirement set
     * @param globs patterns in which * stands for any text and ? for one character
     * @param operations names of operations, or Common
     * @throws ProfileException if a pattern matches nothing or an operation does not exist
     */
    public static Selection of(RequirementSet set, List<String> globs, List<String> operations) {
        List<Rule> all = Contract.documented().rules().stream().filter(r -> Contract.documented().isIn(set, r)).toList();
        List<String> known = all.stream().map(Rule::operation).distinct().toList();
        for (String operation : operations) {
            Contract.documented().operation(operation).map(Operation::set).filter(its -> !set.includes(its))
                    .ifPresent(its -> {
                        throw new ProfileException("--operation: %s belongs to the requirement set %s; add --set %s"
                                .formatted(operation, its, its));
                    });
            if (!known.contains(operation)) {
                throw new ProfileException("--operation: there is no " + operation + "; name one of " + known);
            }
        }
        Set<String> selected = new LinkedHashSet<>();
        for (String glob : globs.isEmpty() ? List.of("*") : globs) {
            List<String> matching = all.stream()
                    .filter(r -> operations.isEmpty() || operations.contains(r.operation()))
                    .map(Rule::id)
                    .filter(Glob.of(glob))
                    .toList();
            if (matching.isEmpty()) {
                throw new ProfileException("--only: no rule%s matches \"%s\"; the rules are listed by: rules"
                        .formatted(operations.isEmpty() ? "" : " of " + operations, glob));
            }
            selected.addAll(matching);
        }
        return new Selection(set, selected);
    }

    /**
     * Whether findings about a rule are kept: the rule is judged here, or in another shard, whose report would otherwise
     * miss what this shard finds in passing.
     */
    public boolean reports(String rule) {
        return together.contains(rule);
    }

    /** The rules that are judged only in other shards, or only at full depth: a difference is reported here, too. */
    public Set<String> elsewhere() {
        return atFullDepth.stream().filter(rule -> !rules.contains(rule)).collect(Collectors.toSet());
    }

    /** Whether a scenario is run: it judges a selected rule, and calls an operation of the set. */
    public boolean runs(ScenarioEntry scenario) {
        return set.includes(scenario.set()) && (scenarios == null || scenarios.contains(scenario))
                && scenario.rules().stream().anyMatch(rules::contains);
    }

    /** The scenarios that are run. */
    public List<ScenarioEntry> scenarios() {
        return Catalogue.packaged().scenarios().stream().filter(this::runs).toList();
    }

    /** The selected rules. */
    public Set<String> rules() {
        return Set.copyOf(rules);
    }
}
