package slbkit.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules under one title: an operation's, a level's within it, or those with one cause. */
record RuleGroup(String title, List<RuleView> rules) {

    /** The rules by title, in the order in which the titles first come up. */
    static List<RuleGroup> by(Function<RuleView, String> title, List<RuleView> rules) {
        Map<String, List<RuleView>> groups = new LinkedHashMap<>();
        rules.forEach(rule -> groups.computeIfAbsent(title.apply(rule), t -> new ArrayList<>()).add(rule));
        return groups.entrySet().stream().map(e -> new RuleGroup(e.getKey(), e.getValue())).toList();
    }

    public String anchor() {
        return "operation-" + title.replaceAll("\\s", "_");
    }

    public int size() {
        return rules.size();
    }
}
