package slbkit.report.view;

import java.util.Arrays;
import java.util.List;
import slbkit.report.compare.ChangeKind;
import slbkit.report.compare.Comparison;

/** The rules that changed in one way. */
record ChangesOfKind(ChangeKind kind, List<ChangeView> changes) {

    static List<ChangesOfKind> of(Comparison comparison) {
        return Arrays.stream(ChangeKind.values())
                .map(kind -> new ChangesOfKind(kind, comparison.of(kind).stream().map(ChangeView::new).toList()))
                .filter(group -> !group.changes().isEmpty())
                .toList();
    }

    public String title() {
        return switch (kind) {
            case WORSE -> "Got worse";
            case BETTER -> "Got better";
            case OTHERWISE -> "Said otherwise";
            case NEW -> "Not judged before";
            case GONE -> "No longer judged";
        };
    }

    public int size() {
        return changes.size();
    }
}
