package slbkit.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.Rule;
import slbkit.stub.SlbStub;
import slbkit.stub.bend.register.Defect;
import slbkit.stub.bend.register.Defects;
import slbkit.stub.bend.register.Recipe;
import slbkit.stub.bend.register.Variant;
import slbkit.stub.bend.register.Variants;

/**
 * One stub that the suite is tried on.
 *
 * @param kind what it is
 * @param name the name of its defect or variant
 * @param defect the defect, if it has one
 * @param recipe how it is bent; null for the unbent stub
 */
record Candidate(Kind kind, String name, Optional<Defect> defect, Recipe recipe) {

    private static final String SIGNATURES = Rule.COMMON + "/signature/";

    enum Kind { UNBENT, DEFECT, VARIANT }

    /** Unbent stubs first, for nothing counts without them; then variants, then defects. */
    static List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(Kind.UNBENT, "unbent", Optional.empty(), null));
        all.add(new Candidate(Kind.UNBENT, "unbent, checking signatures", Optional.empty(), null));
        for (Variant variant : Variants.packaged().all()) {
            all.add(new Candidate(Kind.VARIANT, variant.name(), Optional.empty(), variant.recipe()));
        }
        for (Defect defect : Defects.packaged().all()) {
            all.add(new Candidate(Kind.DEFECT, defect.name(), Optional.of(defect), defect.recipe()));
        }
        return all;
    }

    /** Whether the stub has to check signatures for its defect to show. */
    boolean signed() {
        return kind == Kind.UNBENT
                ? name.contains("signatures")
                : defect.filter(d -> d.rule().startsWith(SIGNATURES)).isPresent();
    }

    /**
     * Patterns of the rules that stand nearest to the defect: its own and its declared dependants, its neighbours
     * by name, what the operations it bends reply and do, the row whose replies it bends, and what all calls share.
     */
    List<String> nearest() {
        if (kind != Kind.DEFECT) {
            return List.of();
        }
        if (signed()) {
            return List.of(Rule.COMMON + "/*");
        }
        Defect told = defect.orElseThrow();
        Set<String> globs = new TreeSet<>(told.also());
        globs.add(neighbours(told.rule()));
        globs.add(Rule.COMMON + "/protocol/*");
        for (Operation operation : Contract.documented().operations()) {
            if (told.rule().startsWith(operation.name()) || bends(operation.name())) {
                globs.add(operation.name() + "/reply/*");
                globs.add(operation.name() + "/behaviour/*");
                operation.errors().stream().filter(row -> row.code().equals(recipe.values().get("code")))
                        .forEach(row -> globs.add(operation.rule(row)));
            }
        }
        return globs.stream().filter(g -> Contract.documented().rules().stream().anyMatch(r -> Glob.matches(g, r.id()))).toList();
    }

    private boolean bends(String operation) {
        Object bent = recipe.values().get("operation");
        return bent instanceof List<?> several ? several.contains(operation) : operation.equals(bent);
    }

    /** Rules of the same family that begin with the same name: all about a parameter, or all documented errors. */
    private static String neighbours(String rule) {
        int name = rule.lastIndexOf('/') + 1;
        int dot = rule.indexOf('.', name);
        boolean parameter = rule.contains("/request/");
        return parameter ? rule.substring(0, dot < 0 ? rule.length() : dot) + "*" : rule.substring(0, name) + "*";
    }

    SlbStub start() {
        SlbStub.Builder stub = SlbStub.builder();
        switch (kind) {
            case DEFECT -> stub.defect(name);
            case VARIANT -> stub.variant(name);
            default -> { }
        }
        if (signed()) {
            stub.accessKey("strength", "strength-secret");
        }
        return stub.start();
    }
}
