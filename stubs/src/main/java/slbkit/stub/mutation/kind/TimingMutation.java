package slbkit.stub.mutation.kind;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.SyntheticReply;
import slbkit.stub.service.Service;

/** Mutations of how long a call takes, and of calls that fail now and then. */
sealed interface TimingMutation extends Kind {

    /** {@code every-so-often-fails}: every n-th call fails without a reason, before or after it was carried out. */
    record EverySoOftenFails(
            RequestMatcher requests, int every, OptionalInt status, Optional<String> code, Optional<String> message,
            Optional<Boolean> carriedOut, AtomicInteger calls) implements TimingMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            boolean fails = calls.incrementAndGet() % every == 0;
            Reply reply = fails && !carriedOut.orElse(false) ? null : service.answer(call);
            return fails
                    ? SyntheticReply.rejection(status.orElse(500), code.orElse("InternalError"),
                            message.orElse("The request processing has failed due to some unknown error."))
                    : reply;
        }
    }

    /** {@code slow}: replies are slow: always, at random, or at first. */
    record Slow(
            RequestMatcher requests, int millis, OptionalInt upTo, OptionalInt first, OptionalInt every,
            AtomicInteger calls) implements TimingMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            int number = calls.incrementAndGet();
            if (number <= first.orElse(number) && number % every.orElse(1) == 0) {
                pause(ThreadLocalRandom.current().nextInt(millis, Math.max(millis, upTo.orElse(millis)) + 1));
            }
            return service.answer(call);
        }

        /** Wait, unless the thread is to end. */
        static void pause(int millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
