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
        .addAll(ofSingleOperations())
        .addAll(WireDefects.all())
        .all();

    private Defects() {
    }

    private static List<Defect> ofSingleOperations() {
        DefectList list = new DefectList();
        Operations.all().forEach(operation -> operation.defects(list));
        return list.all();
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
