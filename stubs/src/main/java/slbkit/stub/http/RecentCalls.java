package slbkit.stub.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The last calls, in a ring: memory stays what it is, and no call waits for another. */
final class RecentCalls {

    static final int MOST = 100;

    private final AtomicReferenceArray<RecentCall> ring = new AtomicReferenceArray<>(MOST);
    private final AtomicLong next = new AtomicLong();

    void add(RecentCall call) {
        ring.set((int) (next.getAndIncrement() % MOST), call);
    }

    /** Newest first. */
    List<RecentCall> all() {
        List<RecentCall> all = new ArrayList<>();
        long end = next.get();
        for (long i = end - 1; i >= Math.max(0, end - MOST); i--) {
            RecentCall call = ring.get((int) (i % MOST));
            if (call != null) {
                all.add(call);
            }
        }
        return all;
    }

    void clear() {
        next.set(0);
        for (int i = 0; i < MOST; i++) {
            ring.set(i, null);
        }
    }
}
