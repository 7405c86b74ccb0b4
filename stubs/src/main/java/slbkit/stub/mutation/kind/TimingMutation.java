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
    final class EverySoOftenFails implements TimingMutation {

        private final RequestMatcher requests;
        private final int every;
        private final int status;
        private final String code;
        private final String message;
        private final boolean carriedOut;
        private final AtomicInteger calls = new AtomicInteger();

        public EverySoOftenFails(
                RequestMatcher requests, int every, OptionalInt status, Optional<String> code,
                Optional<String> message, Optional<Boolean> carriedOut) {
            this.requests = requests;
            this.every = every;
            this.status = status.orElse(500);
            this.code = code.orElse("InternalError");
            this.message = message.orElse("The request processing has failed due to some unknown error.");
            this.carriedOut = carriedOut.orElse(false);
        }

        @Override
        public Reply answer(Call call, Service service) {
            boolean fails = requests.holds(call) && calls.incrementAndGet() % every == 0;
            Reply reply = fails && !carriedOut ? null : service.answer(call);
            return fails ? SyntheticReply.rejection(status, code, message) : reply;
        }
    }

    /** {@code slow}: replies are slow: always, at random, or at first. */
    final class Slow implements TimingMutation {

        private final RequestMatcher requests;
        private final int least;
        private final int most;
        private final int calls;
        private final int every;
        private final AtomicInteger count = new AtomicInteger();

        public Slow(RequestMatcher requests, int millis, OptionalInt upTo, OptionalInt first, OptionalInt every) {
            this.requests = requests;
            this.least = millis;
            this.most = Math.max(least, upTo.orElse(least));
            this.calls = first.orElse(Integer.MAX_VALUE);
            this.every = every.orElse(1);
        }

        @Override
        public Reply answer(Call call, Service service) {
            if (requests.holds(call)) {
                int number = count.incrementAndGet();
                if (number <= calls && number % every == 0) {
                    pause(ThreadLocalRandom.current().nextInt(least, most + 1));
                }
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
