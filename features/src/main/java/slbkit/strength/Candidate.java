package slbkit.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import slbkit.contract.RuleId;
import slbkit.contract.RuleId.Family;
import slbkit.profile.TargetProfile;
import slbkit.stub.SlbStub;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;
import slbkit.stub.mutation.register.Variant;
import slbkit.stub.mutation.register.Variants;
import slbkit.suite.StubProfile;

/**
 * One stub on which the suite is evaluated.
 *
 * @param kind what it is
 * @param name its name in the matrix
 * @param defects its defects; more than one only in a combination
 * @param variants its variants; more than one only in a combination
 * @param signed whether the stub checks signatures
 */
record Candidate(Kind kind, String name, List<Defect> defects, List<Variant> variants, boolean signed) {

    private static final String KEY = "strength";
    private static final String SECRET = "strength-secret";

    enum Kind { UNMODIFIED, DEFECT, VARIANT, DEFECT_PAIR, VARIANT_COMBINATION }

    private Candidate(Kind kind, String name, List<Defect> defects, List<Variant> variants) {
        this(kind, name, List.copyOf(defects), List.copyOf(variants),
                defects.stream().anyMatch(d -> RuleId.parse(d.rule()).family() == Family.SIGNATURE));
    }

    /** First the unmodified stubs, because no result counts without them; then variants, then defects. */
    static List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(Kind.UNMODIFIED, "unmodified", List.of(), List.of()));
        all.add(new Candidate(Kind.UNMODIFIED, "unmodified, checking signatures", List.of(), List.of(), true));
        Variants.packaged().all().forEach(v -> all.add(new Candidate(Kind.VARIANT, v.name(), List.of(), List.of(v))));
        Defects.packaged().all().forEach(d -> all.add(new Candidate(Kind.DEFECT, d.name(), List.of(d), List.of())));
        return all;
    }

    /** A stub with two defects at once. */
    static Candidate of(Defect one, Defect other) {
        return new Candidate(Kind.DEFECT_PAIR, one.name() + " + " + other.name(), List.of(one, other), List.of());
    }

    /** A stub with several variants at once. */
    static Candidate of(List<Variant> variants) {
        String name = variants.stream().map(Variant::name).collect(Collectors.joining(" + "));
        return new Candidate(Kind.VARIANT_COMBINATION, name, List.of(), variants);
    }

    SlbStub start() {
        SlbStub.Builder stub = stub(signed);
        defects.forEach(d -> stub.defect(d.name()));
        variants.forEach(v -> stub.variant(v.name()));
        return stub.start();
    }

    /** A stub without any defect or variant. */
    static SlbStub.Builder stub(boolean signed) {
        return signed ? SlbStub.builder().accessKey(KEY, SECRET) : SlbStub.builder();
    }

    /** The profile of such a stub. */
    static TargetProfile profile(String url, boolean signed) {
        return signed ? StubProfile.signed(url, KEY, SECRET) : StubProfile.of(url);
    }
}
