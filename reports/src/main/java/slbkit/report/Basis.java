package slbkit.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The basis of a finding, for code that shows or compares it; a part that does not apply is null.
 *
 * @param pair the two calls that a rejection is judged by
 * @param member the member of a reply that breaks its schema
 * @param because the id of the rule that is broken, so that this one could not be verified
 * @param lacks what the target's profile lacks, so that the rule could not be verified
 */
public record Basis(Pair pair, Member member, String because, Lacking lacks) {

    /** Nothing but the finding's exchanges. */
    public static final Basis NONE = new Basis(null, null, null, null);

    /** What a rule may need from a profile that each rule needs in another way. */
    public enum Lacking {
        /** A provocation of its error. */
        PROVOCATION;

        /** As a record writes it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A minimal pair.
     *
     * @param faulty id of the exchange with the faulty call
     * @param repaired id of the exchange with the same call, only its fault repaired
     */
    public record Pair(String faulty, String repaired) {
    }

    /**
     * A member of a reply.
     *
     * @param exchange id of the exchange with the reply
     * @param pointer JSON Pointer to the member; for a missing one, to where it should be
     */
    public record Member(String exchange, String pointer) {
    }

    /** A minimal pair. */
    public static Basis pair(String faulty, String repaired) {
        return new Basis(new Pair(faulty, repaired), null, null, null);
    }

    /** A member of a reply. */
    public static Basis member(String exchange, String pointer) {
        return new Basis(null, new Member(exchange, pointer), null, null);
    }

    /** A rule that is broken. */
    public static Basis because(String rule) {
        return new Basis(null, null, rule, null);
    }

    /** Something that the profile lacks. */
    public static Basis lacks(Lacking what) {
        return new Basis(null, null, null, what);
    }

    /** The first that is not empty. */
    public static Basis first(Stream<Basis> several) {
        return several.filter(basis -> !basis.equals(NONE)).findFirst().orElse(NONE);
    }

    /** The same for a record with other ids of exchanges. */
    public Basis renaming(UnaryOperator<String> exchange) {
        return new Basis(
                pair == null ? null : new Pair(exchange.apply(pair.faulty), exchange.apply(pair.repaired)),
                member == null ? null : new Member(exchange.apply(member.exchange), member.pointer),
                because, lacks);
    }
}
