package slbkit.stub.mutation.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import slbkit.stub.mutation.RegisterException;

/** The register of variants. */
public final class Variants {

    private static final Set<String> ABOUT = Set.of("wire", "shape", "timing", "reading");

    private static final class Packaged {
        private static final Variants INSTANCE = new Variants(RegisterFile.packaged("variants.yaml"));
    }

    private final Map<String, Variant> variants = new LinkedHashMap<>();

    private Variants(List<Map<String, Object>> entries) {
        RegisterFile.index(entries, Variant.class, Variant::name, Variants::checked, variants);
    }

    private static Variant checked(Variant variant) {
        if (!ABOUT.contains(variant.about())) {
            throw new RegisterException("about: is none of " + ABOUT);
        }
        variant.definition().make();
        return variant;
    }

    /** The variants that are packaged with the stub. */
    public static Variants packaged() {
        return Packaged.INSTANCE;
    }

    /** Every variant, in the register's order. */
    public List<Variant> all() {
        return List.copyOf(variants.values());
    }

    /**
     * The variant of that name.
     *
     * @throws RegisterException if there is none; the message names the nearest one
     */
    public Variant get(String name) {
        return RegisterFile.get(variants, name, "variant", "variants");
    }
}
