package slbkit.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The operations that can show the defect: its rule's, its declared dependants', its own, and what all share. */
    List<String> operations() {
        if (kind != Kind.DEFECT) {
            return List.of();
        }
        String told = defect.orElseThrow().rule() + " " + defect.orElseThrow().also() + " "
                + recipe.values().get("operation");
        boolean anywhere = told.contains("*/") || told.contains("*]") || recipe.values().get("operation") == null;
        if (signed()) {
            return List.of(Rule.COMMON);
        }
        List<String> operations = new ArrayList<>(List.of(Rule.COMMON));
        Contract.documented().operations().stream()
                .map(Operation::name)
                .filter(o -> anywhere || told.contains(o))
                .forEach(operations::add);
        return operations;
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
