package slbkit.standing;

import java.util.Optional;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;

/**
 * The documented members of an error reply. Whether a call was rejected is judged by status and Code; what else the
 * reply lacks is a difference of the envelope's own rule, in every error reply of a run.
 */
public final class ErrorEnvelope {

    /** What an error reply has. */
    public static final String EXPECTED = "Code, Message and RequestId, texts that are not empty";

    private ErrorEnvelope() {
    }

    /** What is wrong with the envelope of an error reply; empty where nothing is. */
    public static Optional<Violation> problem(Reply reply) {
        return JsonSchemas.violations("urn:slb:schema:shared/ErrorEnvelope", reply.json()).stream().findFirst();
    }

    /** The difference of a readable reply, if it is not a success and has no whole envelope. */
    static Optional<StandingRules.Breach> breach(Operation operation, Reply reply) {
        return Optional.of(reply)
                .filter(r -> r.status() / 100 != 2)
                .flatMap(ErrorEnvelope::problem)
                .map(problem -> new StandingRules.Breach(
                        operation.envelopeRule(), EXPECTED, problem.inOneLine(), problem.pointer()));
    }
}
