package slbkit.standing;

import java.util.Optional;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;

/**
 * The documented members of an error reply. Other rules judge whether a call was rejected, by status and Code. If an
 * error reply of a run lacks another member, the rule about the envelope differs.
 */
public final class ErrorEnvelope {

    /** The expected members of an error reply. */
    public static final String EXPECTED = "Code, Message and RequestId, texts that are not empty";

    private ErrorEnvelope() {
    }

    /** The problem of an error reply's envelope; empty if it has none. */
    public static Optional<Violation> problem(Reply reply) {
        return JsonSchemas.violations("urn:slb:schema:shared/ErrorEnvelope", reply.json()).stream().findFirst();
    }

    /** The breach of a readable reply that is not a success and whose envelope is incomplete. */
    static Optional<StandingRules.Breach> breach(Operation operation, Reply reply) {
        return Optional.of(reply)
                .filter(r -> r.status() / 100 != 2)
                .flatMap(ErrorEnvelope::problem)
                .map(problem -> new StandingRules.Breach(
                        operation.envelopeRule(), EXPECTED, problem.inOneLine(), problem.pointer()));
    }
}
