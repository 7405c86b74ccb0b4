package slbkit.independent;

import java.util.List;

/** Every defect that the independent server can be given. */
public final class Defects {

    private static final List<Defect> ALL = new DefectList()
        .addAll(LimitDefects.all())
        .addAll(ParameterDefects.all())
        .addAll(RowDefects.all())
        .addAll(ReplyDefects.all())
        .addAll(StateDefects.all())
        .addAll(WireDefects.all())
        .all();

    private Defects() {
    }

    public static List<Defect> all() {
        return ALL;
    }

    /** The defect whose text is {@code Operation/name}. */
    public static Defect named(String operationAndName) {
        return ALL.stream().filter(defect -> defect.toString().equals(operationAndName)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no defect " + operationAndName));
    }
}
