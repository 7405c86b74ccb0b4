package slbkit.outcome;

import slbkit.endpoint.Reply;

/** A call got no answer of the target, so the scenario cannot tell. It may be able to when it is run again. */
public final class NoAnswer extends Unverifiable {

    private static final long serialVersionUID = 1;

    public NoAnswer(Reply reply) {
        super("needs a target that answers each call, but one got no answer (%s); run it again".formatted(
                reply.inOneLine()));
    }
}
