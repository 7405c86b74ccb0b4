package slbkit.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Glob;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.stub.SlbStub;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;
import slbkit.stub.mutation.register.Variant;
import slbkit.stub.mutation.register.Variants;

/**
 * One stub on which the suite is evaluated.
 *
 * @param kind what it is
 * @param name its name in the matrix
 * @param defects its defects; more than one only in a combination
 * @param variants its variants; more than one only in a combination
 */
record Candidate(Kind kind, String name, List<Defect> defects, List<Variant> variants) {

    private static final String UNMODIFIED_SIGNED = "unmodified, checking signatures";

    enum Kind { UNMODIFIED, DEFECT, VARIANT, DEFECT_PAIR, VARIANT_COMBINATION }

    Candidate {
        defects = List.copyOf(defects);
        variants = List.copyOf(variants);
    }

    /** First the unmodified stubs, because no result counts without them; then variants, then defects. */
    static List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(Kind.UNMODIFIED, "unmodified", List.of(), List.of()));
        all.add(new Candidate(Kind.UNMODIFIED, UNMODIFIED_SIGNED, List.of(), List.of()));
        Variants.packaged().all().forEach(v -> all.add(new Candidate(Kind.VARIANT, v.name(), List.of(), List.of(v))));
        Defects.packaged().all().forEach(d -> all.add(new Candidate(Kind.DEFECT, d.name(), List.of(d), List.of())));
        return all;
    }

    /** A stub with two defects at once. */
    static Candidate of(Defect one, Defect other) {
        return new Candidate(Kind.DEFECT_PAIR, one.name() + " + " + other.name(), List.of(one, other), List.of());
    }

    /** A stub with several variants at once. */
    static Candidate of(List<Variant> variants) {
        String name = variants.stream().map(Variant::name).collect(Collectors.joining(" + "));
        return new Candidate(Kind.VARIANT_COMBINATION, name, List.of(), variants);
    }

    /** Whether the defect shows only if the stub checks signatures. */
    boolean signed() {
        return name.equals(UNMODIFIED_SIGNED) || defects.stream().anyMatch(d -> RuleId.parse(d.rule()).family() == Family.SIGNATURE);
    }

    /**
     * Patterns of the rules nearest to the defect: its own rule and its declared dependants, rules with similar names, the
     * reply and behaviour rules of the operations that it changes, the error row whose replies it changes, and the rules of
     * Common. Empty, for every rule, unless the stub has exactly one defect.
     */
    List<String> nearest() {
        if (kind != Kind.DEFECT) {
            return List.of();
        }
        if (signed()) {
            return List.of(Rule.COMMON + "/*");
        }
        Defect told = defects.get(0);
        RuleId rule = RuleId.parse(told.rule());
        Set<String> globs = new TreeSet<>(told.also());
        globs.add(neighbours(rule));
        globs.add(Rule.COMMON + "/protocol/*");
        for (Operation operation : Contract.documented().operations()) {
            if (rule.operation().equals(operation.name()) || changes(told, operation.name())) {
                globs.add(operation.name() + "/reply/*");
                globs.add(operation.name() + "/behaviour/*");
                operation.errors().stream().filter(row -> row.code().equals(told.definition().values().get("code")))
                        .forEach(row -> globs.add(operation.rule(row)));
            }
        }
        return globs.stream().filter(g -> Contract.documented().rules().stream().map(Rule::id).anyMatch(Glob.of(g))).toList();
    }

    /**
     * The rule that the defect contradicts, and the error row whose replies it changes, so that such a reply occurs. Empty,
     * for every rule, unless the stub has exactly one defect.
     */
    List<String> own() {
        if (kind != Kind.DEFECT) {
            return List.of();
        }
        Defect told = defects.get(0);
        Set<String> rules = new TreeSet<>();
        rules.add(told.rule());
        Contract.documented().operation(RuleId.parse(told.rule()).operation()).ifPresent(operation -> operation.errors().stream()
                .filter(row -> row.code().equals(told.definition().values().get("code")))
                .forEach(row -> rules.add(operation.rule(row))));
        return List.copyOf(rules);
    }

    private static boolean changes(Defect defect, String operation) {
        Object mutated = defect.definition().values().get("operation");
        return mutated instanceof List<?> several ? several.contains(operation) : operation.equals(mutated);
    }

    /** Rules of the same family whose names begin in the same way: all rules of a parameter, or all documented errors. */
    private static String neighbours(RuleId rule) {
        String names = rule.family() == Family.REQUEST ? rule.subject() : "";
        return "%s/%s/%s*".formatted(rule.operation(), rule.family().word(), names);
    }

    SlbStub start() {
        SlbStub.Builder stub = SlbStub.builder();
        defects.forEach(d -> stub.defect(d.name()));
        variants.forEach(v -> stub.variant(v.name()));
        if (signed()) {
            stub.accessKey("strength", "strength-secret");
        }
        return stub.start();
    }
}
