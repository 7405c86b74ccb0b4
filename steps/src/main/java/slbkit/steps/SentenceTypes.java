package slbkit.steps;

import io.cucumber.java.ParameterType;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.endpoint.Signing;
import slbkit.slb.ScenarioGroups;

/** The nouns and verbs that the sentences share. */
public final class SentenceTypes {

    /** A call. The contract defines the text of each operation's call; a step about "it" or "the group" is not a call. */
    static final String CALL = "(?!it |the |every |both |no )(?:an? )?[A-Za-z/]+(?: [a-z]+){0,3} (?:is|are) [a-z]+";

    private static final String WHERE_READABLE = ", if it can be read,";

    /**
     * A group of the scenario.
     *
     * @param name its name in the step
     * @param whereReadable whether the step requires nothing of a target that does not show the group
     */
    public record NamedGroup(String name, boolean whereReadable) {

        /** Whether it is the load balancer's default server group. */
        boolean isDefault() {
            return name.equals("the default server group");
        }

        /** Whether it is a group that the call does not name. */
        boolean isOther() {
            return name.equals(ScenarioGroups.THE_OTHER_GROUP);
        }
    }

    /** The called operation, in the words of the reference. */
    @ParameterType(CALL)
    public String call(String sentence) {
        return Contract.documented().operations().stream()
                .filter(operation -> operation.call().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation is called by \"%s\"; calls are: %s".formatted(
                        sentence, Contract.documented().operations().stream().map(Operation::call).toList())))
                .name();
    }

    /** The changes to the plain call; {@link Change} lists the forms. */
    @ParameterType("(?:with|without|behind) (?:[A-Z].*|\\d+(?: or \\d+)? [A-Z].*|(?:an|the) .+ as .+|a load balancer .+|the name of the group)")
    public String change(String words) {
        return words;
    }

    /** How the table that follows is sent. */
    @ParameterType("with|using JSON numbers|with a tag and")
    public String table(String words) {
        return words;
    }

    /** How a call is sent. */
    @ParameterType("sent (?:as|by|with) [^,]+|asking for the Format [A-Za-z]+|asking only by Accept|asking for XML")
    public StyleUnderTest sending(String words) {
        return StyleUnderTest.of(words);
    }

    /** How a call is signed. */
    @ParameterType("not signed|signed .+")
    public Signing signing(String words) {
        return switch (words) {
            case "not signed" -> Signing.NONE;
            case "signed as documented" -> Signing.USUAL;
            case "signed with a wrong secret" -> Signing.WRONG_SECRET;
            case "signed with an unknown key" -> Signing.UNKNOWN_KEY;
            case "signed an hour ago" -> Signing.EXPIRED;
            case "signed with a nonce that was used before" -> Signing.SAME_NONCE;
            default -> throw new IllegalArgumentException("no call is " + words);
        };
    }

    /** A parameter, or a member of the list of servers. */
    @ParameterType("[A-Z][A-Za-z]+")
    public String member(String name) {
        return name;
    }

    /** A group of the scenario. */
    @ParameterType("the (?:other |new |default server )?group(?:" + WHERE_READABLE + ")?")
    public NamedGroup group(String words) {
        return new NamedGroup(words.replace(WHERE_READABLE, ""), words.endsWith(WHERE_READABLE));
    }

    /** A rule, without its operation. */
    @ParameterType("[a-z]+/[A-Za-z0-9_.-]+")
    public String ruleName(String name) {
        return name;
    }

    /** An error code. */
    @ParameterType("[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*")
    public String code(String code) {
        return code;
    }
}
