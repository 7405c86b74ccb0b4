package slbkit.endpoint;

import java.util.BitSet;

/**
 * All fragments of one length of a growing set of texts, whatever their case: found in another text in one pass.
 * Kept as hashes, so that the secrets they are made of are not kept a second time.
 */
final class Fragments {

    private static final long BASE = 1_000_003;
    private static final int BITS_A_SLOT = 8;

    private final int length;
    private final long first;
    private long[] table = new long[1 << 8];
    /** Which hashes may be in the table, a bit each: small enough to stay near the processor, where the table is not. */
    private long[] perhaps = new long[table.length * BITS_A_SLOT / Long.SIZE];
    private int size;

    /** Fragments of so many characters. */
    Fragments(int length) {
        this.length = length;
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= BASE;
        }
        this.first = power;
    }

    /** Add a text's fragments. A shorter text has none. */
    void add(String text) {
        addEach(1, text);
    }

    /** Add those of a text's fragments that begin so far from each other, its first one among them. */
    void addEach(int distance, String text) {
        walk(text, (end, hash) -> {
            if ((end - length) % distance == 0) {
                put(hash);
            }
            return true;
        });
    }

    /** Whether a text holds one of the fragments. */
    boolean areIn(CharSequence text) {
        return size > 0 && !walk(text, (end, hash) -> !has(hash));
    }

    /** Mark where a reading of a text holds one of the fragments. */
    void mark(Reading reading, BitSet found) {
        walk(reading.text(), (end, hash) -> {
            if (has(hash)) {
                reading.mark(end - length, end, found);
            }
            return true;
        });
    }

    private interface Step {

        /** Look at the fragment that ends there; whether to go on. */
        boolean at(int end, long hash);
    }

    /** Whether every step went on. */
    private boolean walk(CharSequence text, Step step) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= length) {
                hash -= Character.toLowerCase(text.charAt(i - length)) * first;
            }
            hash = hash * BASE + Character.toLowerCase(text.charAt(i));
            if (i >= length - 1 && !step.at(i + 1, hash == 0 ? 1 : hash)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(long hash) {
        int bit = bit(hash);
        return (perhaps[bit >> 6] & 1L << bit) != 0 && table[slot(table, hash)] != 0;
    }

    private void put(long hash) {
        if (size * 2 > table.length) {
            long[] known = table;
            table = new long[known.length * 2];
            perhaps = new long[perhaps.length * 2];
            size = 0;
            for (long one : known) {
                if (one != 0) {
                    place(one);
                }
            }
        }
        place(hash);
    }

    private void place(long hash) {
        int slot = slot(table, hash);
        if (table[slot] == 0) {
            table[slot] = hash;
            int bit = bit(hash);
            perhaps[bit >> 6] |= 1L << bit;
            size++;
        }
    }

    private int bit(long hash) {
        return (int) (scattered(hash) >>> 32) & perhaps.length * Long.SIZE - 1;
    }

    private static long scattered(long hash) {
        return hash * 0x9E3779B97F4A7C15L;
    }

    private static int slot(long[] table, long hash) {
        int slot = (int) (scattered(hash) >>> 40) & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
