package slbkit.report.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import slbkit.report.ConformanceReport.RuleResult;

/** Operations by families: how many rules stand how. */
record VerdictMatrix(List<String> families, List<Row> rows) {

    /** One operation, or all. */
    record Row(String operation, List<Cell> cells) {

        /** The words of the operation's name, between which a line may break. */
        public List<String> words() {
            return List.of(operation.split("(?<=[a-z])(?=[A-Z])"));
        }
    }

    /** How the rules of one operation and family stand, the worst first. */
    record Cell(List<Count> counts) {

        static Cell of(List<RuleResult> rules) {
            Map<DisplayStatus, Integer> counts = new EnumMap<>(DisplayStatus.class);
            rules.forEach(rule -> counts.merge(DisplayStatus.of(rule), 1, Integer::sum));
            return new Cell(counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList());
        }

        /** The colour of the cell: its worst. */
        public String key() {
            return counts.isEmpty() ? "empty" : counts.get(0).status().key();
        }
    }

    /** How many stand so. */
    record Count(DisplayStatus status, int number) {
    }

    static VerdictMatrix of(List<RuleResult> rules) {
        List<String> families = rules.stream().map(RuleResult::family).distinct().toList();
        List<String> operations = rules.stream().map(RuleResult::operation).distinct().toList();
        List<Row> rows = new ArrayList<>();
        operations.forEach(operation -> rows.add(row(
                operation, families, rules.stream().filter(r -> r.operation().equals(operation)).toList())));
        rows.add(row("", families, rules));
        return new VerdictMatrix(families, List.copyOf(rows));
    }

    private static Row row(String operation, List<String> families, List<RuleResult> rules) {
        List<Cell> cells = new ArrayList<>();
        families.forEach(family ->
                cells.add(Cell.of(rules.stream().filter(r -> r.family().equals(family)).toList())));
        cells.add(Cell.of(rules));
        return new Row(operation, List.copyOf(cells));
    }
}
