package slbkit.scenario;

import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.Step;
import io.cucumber.plugin.event.StepArgument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A step as in the feature: keyword, text, and its table with aligned columns. */
final class Sentence {

    private Sentence() {
    }

    static String of(Step step) {
        return step.getKeyword() + step.getText() + argument(step.getArgument());
    }

    private static String argument(StepArgument argument) {
        if (argument instanceof DataTableArgument table) {
            return table(table.cells());
        }
        return argument instanceof DocStringArgument text
                ? text.getContent().lines().map(line -> "\n  " + line).collect(Collectors.joining())
                : "";
    }

    private static String table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream().mapToInt(row -> cell(row, column).length()).max().orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(c -> cell(row, c) + " ".repeat(widths.get(c) - cell(row, c).length()))
                        .collect(Collectors.joining(" | ", "\n  | ", " |")))
                .collect(Collectors.joining());
    }

    private static String cell(List<String> row, int column) {
        String cell = column < row.size() ? row.get(column) : "";
        return cell == null ? "" : cell;
    }
}
