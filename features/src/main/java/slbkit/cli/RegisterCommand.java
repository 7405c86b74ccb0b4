package slbkit.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists a register of the stub's mutations, as a table or as JSON, one object an entry. */
@Command(exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
abstract class RegisterCommand extends KitCommand {

    enum Format { TABLE, JSON }

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table",
            description = "How to list them (${DEFAULT-VALUE}).")
    private Format format;

    /** The entries, each with its values by name. */
    abstract List<Map<String, Object>> entries();

    /** The names of the values that the table shows, in the order of its columns. */
    abstract List<String> columns();

    @Override
    public Integer call() {
        PrintWriter out = out();
        List<Map<String, Object>> entries = entries();
        if (format == Format.JSON) {
            out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(entries));
        } else {
            printTable(out, entries);
        }
        out.flush();
        return 0;
    }

    private void printTable(PrintWriter out, List<Map<String, Object>> entries) {
        List<Integer> widths = columns().stream()
                .map(column -> entries.stream().mapToInt(entry -> String.valueOf(entry.get(column)).length()).max().orElse(0))
                .toList();
        for (Map<String, Object> entry : entries) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.size(); i++) {
                String value = String.valueOf(entry.get(columns().get(i)));
                line.append(value).append(" ".repeat(widths.get(i) - value.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println(entries.size() + " " + spec().name());
    }

    /** An entry from names and values by turns. */
    static Map<String, Object> entry(Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }
}
