package slbkit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import slbkit.catalogue.Catalogue;
import slbkit.contract.Contract;
import slbkit.contract.DocumentedError;
import slbkit.contract.Rule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists the register of rules. */
@Command(name = "rules",
        description = "List every rule: what it states, where that is documented, and what provokes an error.",
        exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
final class RulesCommand extends KitCommand {

    enum Format { TABLE, JSON, MARKDOWN }

    @Option(names = "--format", paramLabel = "table|json|markdown", defaultValue = "table",
            description = "How to list them (${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        PrintWriter out = out();
        List<Rule> rules = List.copyOf(Contract.documented().rules());
        switch (format) {
            case JSON -> out.println(json(rules));
            case MARKDOWN -> {
                out.println("| rule | level | statement | source | how to provoke it |");
                out.println("|---|---|---|---|---|");
                rules.forEach(r -> out.printf("| `%s` | %s | %s | %s | %s |%n", r.id(), r.level(),
                        r.statement().replace("|", "\\|"), source(r), provoked(r)));
            }
            default -> {
                int width = rules.stream().mapToInt(r -> r.id().length()).max().orElse(0);
                rules.forEach(r -> out.printf("%-" + width + "s  %-7s  %s (%s%s)%n", r.id(), r.level(), r.statement(),
                        source(r), provoked(r).isEmpty() ? "" : "; " + provoked(r)));
                out.println(rules.size() + " rules");
            }
        }
        out.flush();
        return 0;
    }

    private static String source(Rule rule) {
        return "%s, %s, %s".formatted(rule.source().document(), rule.source().section(), rule.source().item());
    }

    private static String json(List<Rule> rules) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Rule rule : rules) {
            Map<String, Object> entry = RegisterCommand.entry(
                    "id", rule.id(), "operation", rule.operation(), "family", rule.family(), "level", rule.level(),
                    "set", Contract.documented().set(rule).toString(), "statement", rule.statement(),
                    "source", rule.source(), "scenarios", Catalogue.packaged().judging(rule.id()));
            if (rule.family().equals("error")) {
                entry.put("had", had(rule));
            }
            entries.add(entry);
        }
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(entries);
    }

    /** What provokes an error, in some words; empty for rules of other families. */
    private static String provoked(Rule rule) {
        if (!rule.family().equals("error")) {
            return "";
        }
        Map<String, Object> had = had(rule);
        return had.containsKey("needs") ? "needs a provocation: " + had.get("needs") : "provoked by a request";
    }

    private static Map<String, Object> had(Rule rule) {
        String code = rule.source().item();
        DocumentedError error = Contract.documented().operation(rule.operation()).orElseThrow().error(code).orElseThrow();
        Map<String, Object> had = new LinkedHashMap<>();
        had.put("by", error.triggerable() ? "request" : "provocation");
        if (!error.triggerable()) {
            had.put("needs", Contract.documented().condition(code).orElse(""));
        }
        return had;
    }
}
