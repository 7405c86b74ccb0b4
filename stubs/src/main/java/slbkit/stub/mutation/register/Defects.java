package slbkit.stub.mutation.register;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Glob;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.stub.mutation.RegisterException;
import slbkit.stub.mutation.Settings;

/** The register of defects. */
public final class Defects {

    private static final class Packaged {
        private static final Defects INSTANCE = new Defects(RegisterFile.packaged("defects.yaml"));
    }

    private final Map<String, Defect> defects = new LinkedHashMap<>();

    private Defects(List<Settings> entries) {
        for (Settings entry : entries) {
            Defect defect = defect(entry);
            if (defects.put(defect.name(), defect) != null) {
                throw entry.wrong("stands there twice");
            }
        }
    }

    /** The defects that are packaged with the stub. */
    public static Defects packaged() {
        return Packaged.INSTANCE;
    }

    /** Every defect, in the register's order. */
    public List<Defect> all() {
        return List.copyOf(defects.values());
    }

    /**
     * The defect of that name.
     *
     * @throws RegisterException if there is none; the message names the nearest, or of a rule its defects
     */
    public Defect get(String name) {
        if (!defects.containsKey(name) && Contract.documented().rule(name).isPresent()) {
            String its = all().stream().filter(d -> d.rule().equals(name)).map(Defect::name).collect(joining(", "));
            throw new RegisterException("\"%s\" is a rule, not a defect; %s".formatted(
                    name, its.isEmpty() ? "no defect contradicts it" : "its defects: " + its));
        }
        return Names.get(defects, name, "defect", "defects");
    }

    static Defects of(String yaml) {
        return new Defects(RegisterFile.read("defects", yaml));
    }

    private static Defect defect(Settings entry) {
        String rule = entry.text("rule");
        Rule documented = Contract.documented().rule(rule)
                .orElseThrow(() -> entry.wrong("contradicts %s, which is no rule".formatted(rule)));
        if (documented.level() == Level.OBSERVE) {
            throw entry.wrong("contradicts %s, which fails nobody".formatted(rule));
        }
        Defect defect = new Defect(
                entry.text("name"), rule, known(entry), entry.text("says"), Names.definition(entry));
        entry.done();
        defect.definition().make();
        return defect;
    }

    /** Dependants that the operation of this repetition has no rule for are let go. */
    private static List<String> known(Settings entry) {
        List<String> known = new ArrayList<>();
        for (String glob : entry.texts("also")) {
            if (Contract.documented().rules().stream().map(Rule::id).anyMatch(Glob.of(glob))) {
                known.add(glob);
            }
        }
        return known;
    }
}
