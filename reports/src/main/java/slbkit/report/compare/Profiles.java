package slbkit.report.compare;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import slbkit.report.ConformanceReport;
import tools.jackson.databind.json.JsonMapper;

/** How far two runs knew the same of their target. */
final class Profiles {

    /** The keys that do not affect which rules can be judged: the target's identity, and the pace. */
    private static final Set<String> BESIDES = Set.of("name", "endpoint", "region", "limits", "tls", "proxy");

    private Profiles() {
    }

    /** The keys of the profile that decide what can be judged, and that have another value in the later run. */
    static Set<String> changed(ConformanceReport old, ConformanceReport now) {
        Map<String, Object> before = old.target().profile();
        Map<String, Object> after = now.target().profile();
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeAll(BESIDES);
        keys.removeIf(key -> Objects.equals(plain(before.get(key)), plain(after.get(key))));
        return keys;
    }

    /** As a record has it: a run that has just ended still holds objects of its own. */
    private static Object plain(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
