package slbkit.strength;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.QuickSuite;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.report.DepthShare;

/**
 * Chooses the scenarios of depth quick: a greedy weighted set cover. Each step adds the scenario that finds the most new
 * defects per call, as long as its calls fit into the budget. A scenario is dropped if the others find all of its
 * defects. The same measurements always give the same choice.
 */
final class QuickChoice {

    /** The budget: a little less than the promised quarter of the calls, because the number of calls varies between runs. */
    private static final double BUDGET = 0.24;

    private final ScenarioKills kills;
    private final Map<String, Set<String>> finds = new TreeMap<>();
    private final Map<String, RequirementSet> sets = new HashMap<>();

    private QuickChoice(ScenarioKills kills) {
        this.kills = kills;
        kills.foundBy().forEach((defect, scenarios) ->
                scenarios.forEach(s -> finds.computeIfAbsent(s, key -> new HashSet<>()).add(defect)));
        Catalogue.packaged().scenarios().forEach(s -> sets.put(s.key(), s.set()));
    }

    /** The choice that follows from the measurements. */
    static QuickSuite of(ScenarioKills kills) {
        QuickChoice choice = new QuickChoice(kills);
        Set<String> chosen = new LinkedHashSet<>();
        for (RequirementSet set : RequirementSet.values()) {
            choice.cover(set, chosen);
        }
        Map<String, DepthShare> shares = new LinkedHashMap<>();
        for (RequirementSet set : RequirementSet.values()) {
            shares.put(set.toString(), choice.share(set, chosen));
        }
        return new QuickSuite(shares, List.copyOf(chosen));
    }

    /** How many calls the scenarios of a set may still make. */
    private double left(RequirementSet set, Set<String> chosen) {
        DepthShare share = share(set, chosen);
        return BUDGET * share.allCalls() - share.calls();
    }

    /** Chooses until no scenario of a set that finds a new defect fits into the budget of each set that has it. */
    private void cover(RequirementSet set, Set<String> chosen) {
        Set<String> defects = defects(set);
        Set<String> open = new HashSet<>(defects);
        chosen.forEach(scenario -> open.removeAll(finds.get(scenario)));
        Comparator<String> perCall = Comparator.comparingDouble(s -> count(finds.get(s), open) / (double) cost(s));
        while (true) {
            Map<RequirementSet, Double> left = Arrays.stream(RequirementSet.values()).collect(Collectors.toMap(s -> s, s -> left(s, chosen)));
            String next = finds.keySet().stream()
                    .filter(s -> isIn(set, s) && !chosen.contains(s))
                    .filter(s -> left.entrySet().stream().allMatch(in -> !isIn(in.getKey(), s) || cost(s) <= in.getValue()))
                    .filter(s -> count(finds.get(s), open) > 0)
                    .max(perCall.thenComparing(Comparator.reverseOrder()))
                    .orElse(null);
            if (next == null) {
                return;
            }
            chosen.add(next);
            open.removeAll(finds.get(next));
            leaveOutIdle(chosen);
        }
    }

    /** The scenario with the most calls first. */
    private void leaveOutIdle(Set<String> chosen) {
        List<String> dearest = new ArrayList<>(chosen);
        dearest.sort(Comparator.comparingInt(this::cost).reversed().thenComparing(Comparator.naturalOrder()));
        for (String scenario : dearest) {
            boolean idle = finds.get(scenario).stream().allMatch(defect -> kills.foundBy().get(defect).stream()
                    .anyMatch(other -> !other.equals(scenario) && chosen.contains(other)));
            if (idle) {
                chosen.remove(scenario);
            }
        }
    }

    private DepthShare share(RequirementSet set, Set<String> chosen) {
        Set<String> defects = defects(set);
        int calls = 0;
        int allCalls = 0;
        for (String scenario : kills.calls().keySet()) {
            if (isIn(set, scenario)) {
                allCalls += kills.calls().get(scenario);
                calls += chosen.contains(scenario) ? kills.calls().get(scenario) : 0;
            }
        }
        long found = defects.stream()
                .filter(defect -> kills.foundBy().getOrDefault(defect, List.of()).stream().anyMatch(chosen::contains))
                .count();
        return new DepthShare(calls + kills.onceARun(), allCalls + kills.onceARun(), (int) found, defects.size());
    }

    private int cost(String scenario) {
        return Math.max(1, kills.calls().getOrDefault(scenario, 1));
    }

    private boolean isIn(RequirementSet set, String scenario) {
        return sets.containsKey(scenario) && set.includes(sets.get(scenario));
    }

    private static int count(Set<String> found, Set<String> open) {
        return (int) found.stream().filter(open::contains).count();
    }

    /**
     * The measured defects that a run of a set is to find: those of its operations, whose names the defects begin with, and
     * those of Common that show in its calls.
     */
    private Set<String> defects(RequirementSet set) {
        return kills.foundBy().entrySet().stream()
                .filter(defect -> set.includes(set(defect.getKey().substring(0, defect.getKey().indexOf('/')))))
                .filter(defect -> defect.getValue().isEmpty() || defect.getValue().stream().anyMatch(s -> isIn(set, s)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RequirementSet set(String operation) {
        return Contract.documented().operation(operation).map(Operation::set).orElse(RequirementSet.DOCUMENTS);
    }
}
