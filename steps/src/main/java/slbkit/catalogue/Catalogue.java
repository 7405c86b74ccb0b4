package slbkit.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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
import slbkit.contract.PackagedFiles;
import slbkit.contract.Rule;
import slbkit.contract.RuleId;
import slbkit.report.ScenarioRef;

/**
 * Every scenario of the suite, read from the feature files. A scenario names the rules it judges by tags
 * such as {@code @request/Weight.range}, which its operation completes, by the sentence "the rule request/Weight.range",
 * or by "rejected as CODE", which judges the rules of that error row. Its operation is the one that its feature is named
 * for; in a feature that several operations share, it is the one that the scenario calls.
 */
public final class Catalogue {

    /** Where the features are packaged: shared ones directly, each operation's own in its resource's folder. */
    public static final String ROOT = "slbkit/features/";

    /** The feature of what every call shares, which lies where the shared features lie. */
    private static final String COMMON = Rule.COMMON + ".feature";

    private static final Pattern RULE = Pattern.compile("(?:the rule )?([a-z]+/[A-Za-z0-9_.-]+)");
    private static final Pattern REJECTED_AS = Pattern.compile("\\brejected as ([A-Za-z0-9_.]+)");

    private static final class Packaged {
        private static final Catalogue INSTANCE = read();
    }

    private final Map<String, ScenarioEntry> byLocation = new LinkedHashMap<>();
    private final Map<String, ScenarioEntry> byExchange = new HashMap<>();
    private final Map<String, List<ScenarioRef>> byRule = new HashMap<>();

    private Catalogue(List<ScenarioEntry> entries) {
        for (ScenarioEntry entry : entries) {
            byLocation.put(entry.ref().location(), entry);
            byExchange.put(entry.exchange(), entry);
            entry.rules().forEach(r -> byRule.computeIfAbsent(r, id -> new ArrayList<>()).add(entry.ref()));
        }
    }

    /** The scenarios that are packaged with the kit. */
    public static Catalogue packaged() {
        return Packaged.INSTANCE;
    }

    /** The packaged feature files, as paths below the root: those of operations that have one, and those that they share. */
    public static List<String> features() {
        Stream<String> operations = Contract.documented().operations().stream()
                .map(o -> o.folder() + "/" + o.name() + ".feature")
                .filter(feature -> Catalogue.class.getClassLoader().getResource(ROOT + feature) != null);
        return Stream.concat(operations, shared().stream()).toList();
    }

    /** The features that lie directly in the folder, wherever that is packaged: in a folder, or in a jar. */
    private static List<String> shared() {
        try {
            URL common = packaged(COMMON);
            if (!(common.openConnection() instanceof JarURLConnection jar)) {
                return featuresIn(Path.of(common.toURI()).getParent());
            }
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                return featuresIn(files.getPath(ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> featuresIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".feature"))
                    .sorted().toList();
        }
    }

    private static URL packaged(String feature) {
        URL url = Catalogue.class.getClassLoader().getResource(ROOT + feature);
        if (url == null) {
            throw new IllegalStateException("the feature " + ROOT + feature + " is not packaged");
        }
        return url;
    }

    /** All scenarios, in reading order. */
    public Collection<ScenarioEntry> scenarios() {
        return byLocation.values();
    }

    /** The scenario at a place; the URI may be a class path's or a file's. */
    public Optional<ScenarioEntry> at(String uri, int line) {
        return Optional.ofNullable(byLocation.get(location(uri, line)));
    }

    /** The scenario that made an exchange; empty for one that finds something out once a run. */
    public Optional<ScenarioEntry> ofExchange(String id) {
        return Optional.ofNullable(byExchange.get(id.substring(0, Math.max(0, id.indexOf('#')))));
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
            entries.addAll(parse(ROOT + feature, PackagedFiles.bytes(ROOT + feature)));
        }
        return new Catalogue(entries);
    }

    static List<ScenarioEntry> parse(String uri, byte[] gherkin) {
        List<ScenarioEntry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        String name = "";
        List<Envelope> envelopes = GherkinParser.builder().includeSource(false).build().parse(uri, gherkin).toList();
        for (Envelope envelope : envelopes) {
            if (envelope.getParseError().isPresent()) {
                throw new IllegalStateException(envelope.getParseError().get().getMessage());
            }
            if (envelope.getGherkinDocument().isPresent()) {
                Feature feature = envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).orElseThrow();
                name = feature.getName();
                feature.getChildren().forEach(child -> collectLines(child, lines));
            }
            if (envelope.getPickle().isPresent()) {
                Pickle pickle = envelope.getPickle().get();
                List<String> nodes = pickle.getAstNodeIds();
                int line = lines.get(nodes.get(nodes.size() - 1));
                ScenarioRef ref = new ScenarioRef(pickle.getName(), location(uri, line));
                entries.add(entry(name, ref, pickle));
            }
        }
        return entries;
    }

    private static ScenarioEntry entry(String feature, ScenarioRef ref, Pickle pickle) {
        if (Contract.documented().operation(feature).isPresent()) {
            return entry(feature, feature, ref, pickle);
        }
        List<String> called = called(pickle);
        if (feature.equals(Rule.COMMON)) {
            return entry(feature, called.size() == 1 ? called.get(0) : feature, ref, pickle);
        }
        if (called.size() != 1) {
            throw new IllegalStateException(("%s: \"%s\" calls %s; a scenario of a shared feature calls one operation, "
                    + "by one of: %s").formatted(ref.location(), ref.name(), called.isEmpty() ? "none" : called,
                            Contract.documented().operations().stream().map(Operation::call).toList()));
        }
        return entry(called.get(0), called.get(0), ref, pickle);
    }

    /** The operations that a scenario calls. */
    private static List<String> called(Pickle pickle) {
        return pickle.getSteps().stream()
                .filter(step -> step.getType().filter(PickleStepType.ACTION::equals).isPresent())
                .flatMap(step -> Contract.documented().operations().stream()
                        .filter(operation -> step.getText().matches(Pattern.quote(operation.call()) + "(?:[ ,].*)?")))
                .map(Operation::name)
                .distinct()
                .toList();
    }

    private static ScenarioEntry entry(String operation, String called, ScenarioRef ref, Pickle pickle) {
        Set<String> rules = new LinkedHashSet<>();
        Set<String> tags = new LinkedHashSet<>();
        pickle.getTags().forEach(tag -> {
            String name = tag.getName().substring(1);
            tags.add(name);
            named(name).ifPresent(rule -> rules.add(operation + "/" + rule));
        });
        pickle.getSteps().forEach(step -> {
            named(step.getText()).ifPresent(rule -> rules.add(operation + "/" + rule));
            Matcher code = REJECTED_AS.matcher(step.getText());
            if (code.find()) {
                rules.addAll(errorRules(operation, code.group(1)));
            }
        });
        return new ScenarioEntry(operation, called, ref, rules, tags);
    }

    /** The rule that a tag or a sentence names, if it does. */
    private static Optional<String> named(String words) {
        Matcher rule = RULE.matcher(words);
        return rule.matches() ? Optional.of(rule.group(1)) : Optional.empty();
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
