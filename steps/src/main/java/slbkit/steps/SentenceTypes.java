package slbkit.steps;

import io.cucumber.java.ParameterType;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** The nouns and verbs that the sentences share. */
public final class SentenceTypes {

    /** How a call reads; which there are, the contract says. What is said of "it" or "the group" is no call. */
    static final String CALL = "(?!it |the |every |both |no )(?:an? )?[A-Za-z/]+(?: [a-z]+){0,3} (?:is|are) [a-z]+";

    /** What is called, in the words of the reference. */
    @ParameterType(CALL)
    public String call(String sentence) {
        return Contract.documented().operations().stream()
                .filter(operation -> operation.call().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation is called by \"%s\"; calls are: %s".formatted(
                        sentence, Contract.documented().operations().stream().map(Operation::call).toList())))
                .name();
    }

    /** A parameter, or a member of the list of servers. */
    @ParameterType("[A-Z][A-Za-z]+")
    public String member(String name) {
        return name;
    }

    /** A group of the scenario. */
    @ParameterType("the group|the other group")
    public String group(String name) {
        return name;
    }

    /** A kind of server that is no ECS instance, as a role. */
    @ParameterType("an ENI|an elastic container instance")
    public String kind(String name) {
        return name.equals("an ENI") ? "eni-1" : "eci-1";
    }

    /** An error code. */
    @ParameterType("[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*")
    public String code(String code) {
        return code;
    }
}
