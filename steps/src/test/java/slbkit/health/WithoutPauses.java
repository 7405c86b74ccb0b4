package slbkit.health;

import java.lang.reflect.Field;
import java.util.function.LongConsumer;
import slbkit.run.Run;

/** Lets a run in a test look twice without waiting in between. */
public final class WithoutPauses {

    private static final int IN_VAIN = 2;

    private WithoutPauses() {
    }

    /** Let the run measure no delay, and do this instead of each pause. */
    public static void in(Run run, Runnable pause) {
        try {
            Field waits = ReadConsistency.class.getDeclaredField("pause");
            waits.setAccessible(true);
            waits.set(run.readConsistency(), (LongConsumer) nanos -> pause.run());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        long tooLongAgo = System.nanoTime() - 2 * ReadConsistency.LONGEST;
        for (int vain = 0; vain < IN_VAIN; vain++) {
            run.readConsistency().lookUntil(tooLongAgo, () -> false);
            run.readConsistency().lookUntilListed(tooLongAgo, () -> false);
        }
    }
}
