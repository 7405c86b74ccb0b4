package slbkit.stub.mutation.register;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Glob;
import slbkit.contract.Level;
import slbkit.contract.Rule;
import slbkit.stub.mutation.RegisterException;

/** The register of defects. */
public final class Defects extends Register<Defect> {

    private static final class Packaged {
        private static final Defects INSTANCE = new Defects(RegisterFile.packaged("defects.yaml"));
    }

    private Defects(List<Map<String, Object>> entries) {
        super(entries, Defect.class, Defect::name, Defects::checked, "defect");
    }

    /** The defects that are packaged with the stub. */
    public static Defects packaged() {
        return Packaged.INSTANCE;
    }

    /** For the name of a rule, the message names its defects. */
    @Override
    public Defect get(String name) {
        if (Contract.documented().rule(name).isPresent() && all().stream().noneMatch(d -> d.name().equals(name))) {
            String its = all().stream().filter(d -> d.rule().equals(name)).map(Defect::name).collect(joining(", "));
            throw new RegisterException("\"%s\" is a rule, not a defect; %s".formatted(
                    name, its.isEmpty() ? "no defect contradicts it" : "its defects: " + its));
        }
        return super.get(name);
    }

    static Defects of(String yaml) {
        return new Defects(RegisterFile.read("defects", yaml));
    }

    /** The defect without the dependants for which the operation of this repetition has no rule. */
    private static Defect checked(Defect defect) {
        Rule documented = Contract.documented().rule(defect.rule()).orElseThrow(() ->
                new RegisterException("contradicts %s, which is not a rule".formatted(defect.rule())));
        if (documented.level() == Level.OBSERVE) {
            throw new RegisterException("contradicts %s, which never fails a target".formatted(defect.rule()));
        }
        defect.definition().make();
        List<String> known = defect.also().stream()
                .filter(glob -> Contract.documented().rules().stream().map(Rule::id).anyMatch(Glob.of(glob)))
                .toList();
        return new Defect(defect.name(), defect.rule(), known, defect.statement(), defect.definition());
    }
}
