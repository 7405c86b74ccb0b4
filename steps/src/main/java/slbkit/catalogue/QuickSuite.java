package slbkit.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import slbkit.contract.PackagedFiles;
import slbkit.contract.RequirementSet;
import slbkit.report.DepthShare;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scenarios of depth quick, and what they cost and find. {@code strength --choose-quick} chooses them from what it
 * measured and writes them to features/quick.json.
 *
 * @param shares what they cost and find, by requirement set
 * @param scenarios their keys, sorted
 */
public record QuickSuite(Map<String, DepthShare> shares, List<String> scenarios) {

    /** The name of the file, among the features. */
    public static final String FILE = "quick.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final class Packaged {
        private static final QuickSuite INSTANCE = parse(PackagedFiles.text(Catalogue.ROOT + FILE));
    }

    public QuickSuite {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        scenarios = List.copyOf(new TreeSet<>(scenarios));
    }

    /** The one that is packaged with the kit. */
    public static QuickSuite packaged() {
        return Packaged.INSTANCE;
    }

    /** What it costs and finds of a requirement set. */
    public DepthShare share(RequirementSet set) {
        return shares.get(set.toString());
    }

    /** Whether a scenario belongs to it. */
    public boolean has(ScenarioEntry scenario) {
        return Collections.binarySearch(scenarios, scenario.key()) >= 0;
    }

    /** The one in a text that {@link #text()} made. */
    public static QuickSuite parse(String text) {
        return JSON.readValue(text, QuickSuite.class);
    }

    /** As it is kept: a scenario a line. */
    public String text() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
