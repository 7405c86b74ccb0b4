package slbkit.report.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport.RuleResult;

/** Operations by families: how many rules stand how. */
record VerdictMatrix(List<String> families, List<Row> rows) {

    /** One operation, or all: by family, and for all families, how many rules stand how, the worst first. */
    record Row(String operation, List<Map<DisplayStatus, Integer>> cells) {

        /** The words of the operation's name, between which a line may break. */
        public List<String> words() {
            return List.of(operation.split("(?<=[a-z])(?=[A-Z])"));
        }
    }

    static VerdictMatrix of(List<RuleResult> rules) {
        List<String> families = rules.stream().map(RuleResult::family).distinct().toList();
        Stream<RuleGroup> operations = RuleGroup.by(RuleResult::operation, rules).stream();
        return new VerdictMatrix(families, Stream.concat(operations, Stream.of(new RuleGroup("", rules)))
                .map(group -> row(group, families)).toList());
    }

    private static Row row(RuleGroup group, List<String> families) {
        Stream<List<RuleResult>> byFamily = families.stream()
                .map(family -> group.rules().stream().filter(rule -> rule.family().equals(family)).toList());
        return new Row(group.title(), Stream.concat(byFamily, Stream.of(group.rules())).map(DisplayStatus::counts).toList());
    }
}
