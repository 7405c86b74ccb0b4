package slbkit.outcome;

import slbkit.endpoint.Reply;

/** A call got no answer from the target, so the scenario cannot judge. It may succeed when it is run again. */
public final class NoAnswer extends Unverifiable {

    private static final long serialVersionUID = 1;

    public NoAnswer(Reply reply) {
        super("needs a target that answers each call, but one got no answer (%s); run it again".formatted(
                reply.inOneLine()));
    }
}
