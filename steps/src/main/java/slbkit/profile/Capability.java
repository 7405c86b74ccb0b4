package slbkit.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;

/** What a target offers beyond the documented operations, if its profile declares it. */
public enum Capability {
    /** Groups and the health of their servers can be read. */
    @JsonProperty("describe") DESCRIBE("shows its groups", "declare describe in capabilities", Effect.DESCRIBES, Effect.LISTS,
            Effect.REPORTS),
    /** Groups can be deleted. */
    @JsonProperty("delete") DELETE("deletes groups", "declare delete in capabilities", Effect.DELETES),
    /** Replies come as XML when asked. */
    @JsonProperty("xml") XML("answers in XML when asked", "declare xml in capabilities"),
    /** Signatures are checked. */
    @JsonProperty("signature") SIGNATURE("checks signatures",
            "declare signature by auth.scheme, access-key-id and access-key-secret");

    private final String does;
    private final String cure;
    private final List<Effect> effects;

    Capability(String does, String cure, Effect... effects) {
        this.does = does;
        this.cure = cure;
        this.effects = List.of(effects);
    }

    /** The operations outside the five documents that such a target answers. */
    public List<String> operations() {
        return effects.stream().flatMap(effect -> Contract.documented().operationsThat(effect).stream()).toList();
    }

    /** The capability by which a profile declares operations of an effect; nothing for what the five documents have. */
    public static Optional<Capability> of(Effect effect) {
        return Arrays.stream(values()).filter(capability -> capability.effects.contains(effect)).findFirst();
    }

    /** What a rule needs that cannot be judged without the capability, and how the profile gets it. */
    public String needed() {
        return "needs a target that %s; %s, or list %s under without".formatted(does, cure, this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
