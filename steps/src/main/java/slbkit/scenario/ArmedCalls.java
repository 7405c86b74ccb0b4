package slbkit.scenario;

import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.outcome.NoAnswer;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Provocation;
import slbkit.run.Run;

/** Calls for which the target is armed, so that it answers with a certain error. */
record ArmedCalls(ScenarioCalls calls, Run run) {

    /** A target that is busy this many times in a row answers the armed call with a wrong code. */
    private static final int ARMED_AT_MOST = 3;

    /**
     * Arm the target and make the call it is armed for, with no other call of that operation in between. A target that answers
     * that it is busy may still be armed: the call is repeated, so that no other call receives the error. If the error does not
     * come, the target is armed again. A target that is busy each time answers the armed call with a wrong code. Throttling by
     * a gateway says nothing about the target.
     */
    Reply make(Provocation.Arm arm, SlbRequest request, String code) {
        return run.armingLock().exclusively(request.operation(), () -> {
            for (int times = 1; ; times++) {
                Reply reply = make(arm, request);
                if (!isBusyWithout(code, reply)) {
                    return reply;
                }
                Reply later = run.retryPolicy().retryWhile(reply, r -> isBusyWithout(code, r),
                        () -> calls.once(calls.nextExchange(), request));
                if (later.unanswered()) {
                    throw new NoAnswer(later);
                }
                if (later.code().filter(code::equals).isPresent()) {
                    return later;
                }
                if (times == ARMED_AT_MOST && !RetryPolicy.isBusy(reply)) {
                    throw ScenarioCalls.noTime(reply);
                }
                if (times == ARMED_AT_MOST) {
                    return reply;
                }
            }
        });
    }

    private static boolean isBusyWithout(String code, Reply reply) {
        return RetryPolicy.isBusyOrThrottled(reply) && reply.code().filter(code::equals).isEmpty();
    }

    private Reply make(Provocation.Arm arm, SlbRequest request) {
        Reply armed = run.endpoint().arm(arm);
        Reply reply = armed.succeeded() || armed.unanswered() ? calls.once(calls.nextExchange(), request) : armed;
        if (armed.unanswered() || reply.unanswered()) {
            // if the target is still armed, use that up, so that no other call receives the error
            Reply lost = armed.unanswered() ? armed : reply;
            calls.once(calls.nextExchange(), request);
            throw new NoAnswer(lost);
        }
        if (!armed.succeeded()) {
            throw new Unverifiable("needs the arming call of the profile to work, but it was answered with "
                    + armed.status());
        }
        calls.lookForCallersFault(request, reply);
        return reply;
    }
}
