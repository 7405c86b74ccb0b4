package slbkit.stub.mutation.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.stub.mutation.RegisterException;

/** The register of variants. */
public final class Variants extends Register<Variant> {

    private static final Set<String> ABOUT = Set.of("wire", "shape", "timing", "reading");

    private static final class Packaged {
        private static final Variants INSTANCE = new Variants(RegisterFile.packaged("variants.yaml"));
    }

    private Variants(List<Map<String, Object>> entries) {
        super(entries, Variant.class, Variant::name, Variants::checked, "variant");
    }

    private static Variant checked(Variant variant) {
        if (!ABOUT.contains(variant.about())) {
            throw new RegisterException("about: is not one of " + ABOUT);
        }
        variant.definition().make();
        return variant;
    }

    /** The variants that are packaged with the stub. */
    public static Variants packaged() {
        return Packaged.INSTANCE;
    }
}
