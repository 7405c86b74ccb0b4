package slbkit.independent;

import java.util.ArrayList;
import java.util.List;

/** Collects defects, a line each. */
final class DefectList {

    private final List<Defect> defects = new ArrayList<>();

    DefectList add(String operation, Mutation mutation, String detail, String name, String breaks) {
        defects.add(new Defect(name, operation, mutation, detail, breaks));
        return this;
    }

    /** A defect that its operation knows by its name. */
    DefectList own(String operation, String name, String breaks) {
        return add(operation, Mutation.OWN, "", name, breaks);
    }

    DefectList addAll(List<Defect> others) {
        defects.addAll(others);
        return this;
    }

    List<Defect> all() {
        return List.copyOf(defects);
    }
}
