package slbkit.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.RuleId;
import slbkit.report.ScenarioRef;

/**
 * Every scenario of the suite, read from the feature files. A scenario names the rules it judges by tags
 * such as {@code @request/Weight.range}, which its feature's operation completes, or by the sentence
 * "refused as CODE", which judges the rules of that error row.
 */
public final class Catalogue {

    /** Where the features are packaged; each operation's file lies in its resource's folder. */
    public static final String ROOT = "slbkit/features/";

    private static final Pattern RULE_TAG = Pattern.compile("[a-z]+/[A-Za-z0-9_.-]+");
    private static final Pattern REFUSED_AS = Pattern.compile("\\brefused as ([A-Za-z0-9_.]+)");

    private static final class Packaged {
        private static final Catalogue INSTANCE = read();
    }

    private final Map<String, ScenarioEntry> byLocation = new LinkedHashMap<>();
    private final Map<String, List<ScenarioRef>> byRule = new HashMap<>();

    private Catalogue(List<ScenarioEntry> entries) {
        for (ScenarioEntry entry : entries) {
            byLocation.put(entry.ref().location(), entry);
            entry.rules().forEach(r -> byRule.computeIfAbsent(r, id -> new ArrayList<>()).add(entry.ref()));
        }
    }

    /** The scenarios that are packaged with the kit. */
    public static Catalogue packaged() {
        return Packaged.INSTANCE;
    }

    /** The packaged feature files, as paths below the root: one an operation, and the common one. */
    public static List<String> features() {
        Stream<String> operations = Contract.documented().operations().stream()
                .map(o -> o.folder() + "/" + o.name() + ".feature");
        return Stream.concat(operations, Stream.of("Common.feature")).toList();
    }

    /** All scenarios, in reading order. */
    public Collection<ScenarioEntry> scenarios() {
        return byLocation.values();
    }

    /** The scenario at a place; the URI may be a class path's or a file's. */
    public Optional<ScenarioEntry> at(String uri, int line) {
        return Optional.ofNullable(byLocation.get(location(uri, line)));
    }

    /** The scenarios that judge a rule. */
    public List<ScenarioRef> judging(String rule) {
        return List.copyOf(byRule.getOrDefault(rule, List.of()));
    }

    private static String location(String uri, int line) {
        int root = uri.indexOf(ROOT);
        String path = root < 0 ? uri : "features/" + uri.substring(root + ROOT.length());
        return path + ":" + line;
    }

    private static Catalogue read() {
        List<ScenarioEntry> entries = new ArrayList<>();
        for (String feature : features()) {
            entries.addAll(parse(ROOT + feature, bytes(ROOT + feature)));
        }
        return new Catalogue(entries);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the feature " + path + " is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ScenarioEntry> parse(String uri, byte[] gherkin) {
        List<ScenarioEntry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        String operation = "";
        List<Envelope> envelopes = GherkinParser.builder().includeSource(false).build().parse(uri, gherkin).toList();
        for (Envelope envelope : envelopes) {
            if (envelope.getParseError().isPresent()) {
                throw new IllegalStateException(envelope.getParseError().get().getMessage());
            }
            if (envelope.getGherkinDocument().isPresent()) {
                Feature feature = envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).orElseThrow();
                operation = feature.getName();
                feature.getChildren().forEach(child -> collectLines(child, lines));
            }
            if (envelope.getPickle().isPresent()) {
                Pickle pickle = envelope.getPickle().get();
                List<String> nodes = pickle.getAstNodeIds();
                int line = lines.get(nodes.get(nodes.size() - 1));
                entries.add(entry(operation, new ScenarioRef(pickle.getName(), location(uri, line)), pickle));
            }
        }
        return entries;
    }

    private static ScenarioEntry entry(String operation, ScenarioRef ref, Pickle pickle) {
        Set<String> rules = new LinkedHashSet<>();
        Set<String> tags = new LinkedHashSet<>();
        pickle.getTags().forEach(tag -> {
            String name = tag.getName().substring(1);
            tags.add(name);
            if (RULE_TAG.matcher(name).matches()) {
                rules.add(operation + "/" + name);
            }
        });
        pickle.getSteps().forEach(step -> {
            Matcher code = REFUSED_AS.matcher(step.getText());
            if (code.find()) {
                rules.addAll(errorRules(operation, code.group(1)));
            }
        });
        return new ScenarioEntry(operation, ref, rules, tags);
    }

    /** The rules of an error row; of a row that is not documented, the rule that it would have. */
    private static List<String> errorRules(String operation, String code) {
        Optional<Operation> documented = Contract.documented().operation(operation);
        return documented.flatMap(o -> o.error(code))
                .map(row -> Stream.concat(Stream.of(documented.get().rule(row)),
                        documented.get().messageRule(row).stream()).toList())
                .orElseGet(() -> List.of(RuleId.ofError(operation, code).toString()));
    }

    private static void collectLines(FeatureChild child, Map<String, Integer> lines) {
        child.getScenario().ifPresent(s -> collectLines(s, lines));
        child.getRule().ifPresent(rule -> rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .forEach(s -> collectLines(s, lines)));
    }

    private static void collectLines(Scenario scenario, Map<String, Integer> lines) {
        lines.put(scenario.getId(), Math.toIntExact(scenario.getLocation().getLine()));
        for (Examples examples : scenario.getExamples()) {
            examples.getTableBody().forEach(row ->
                    lines.put(row.getId(), Math.toIntExact(row.getLocation().getLine())));
        }
    }
}
