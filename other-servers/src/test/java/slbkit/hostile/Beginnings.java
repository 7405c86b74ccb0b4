package slbkit.hostile;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Where any of millions of short texts begins in a long one. Each is looked up by a hash of its first 8, 16, 32 or 64
 * signs, as many as it has: the fewer of them begin alike, the fewer are compared.
 */
final class Beginnings {

    /** A text needs so many signs to be looked for. */
    static final int FEWEST = 8;

    private final List<Table> tables = List.of(new Table(64), new Table(32), new Table(16), new Table(FEWEST));

    /** Look also for this. */
    void add(String text) {
        tables.stream().filter(table -> table.signs <= text.length()).findFirst().orElseThrow().add(text);
    }

    /** Tell each place of a long text at which one of them begins. */
    void eachIn(String where, IntConsumer told) {
        char[] all = where.toCharArray();
        tables.forEach(table -> table.eachIn(where, all, told));
    }

    /** Texts that are looked up by their first so many signs. */
    private static final class Table {

        private static final int BITS = 24;

        private final int signs;
        /** What the first sign of so many weighs in their hash. */
        private final int weight;
        /** Which hashes there are: nearly every place of the long text is passed without a look at a slot. */
        private final BitSet hashes = new BitSet(1 << BITS);
        private String[] slots = new String[1 << 10];
        private int used;

        Table(int signs) {
            this.signs = signs;
            int power = 1;
            for (int i = 1; i < signs; i++) {
                power *= 31;
            }
            this.weight = power;
        }

        void add(String text) {
            int hash = hash(text);
            if (put(slots, text, hash)) {
                hashes.set(mixed(hash));
                used++;
                if (used * 3 > slots.length) {
                    grow();
                }
            }
        }

        private void grow() {
            String[] larger = new String[slots.length * 4];
            for (String text : slots) {
                if (text != null) {
                    put(larger, text, hash(text));
                }
            }
            slots = larger;
        }

        private static boolean put(String[] slots, String text, int hash) {
            int slot = mixed(hash) & slots.length - 1;
            while (slots[slot] != null) {
                if (slots[slot].equals(text)) {
                    return false;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = text;
            return true;
        }

        void eachIn(String where, char[] all, IntConsumer told) {
            if (used == 0 || all.length < signs) {
                return;
            }
            int hash = hash(where);
            for (int at = 0; ; at++) {
                int mixed = mixed(hash);
                if (hashes.get(mixed) && isBeginning(where, at, mixed)) {
                    told.accept(at);
                }
                if (at + signs == all.length) {
                    return;
                }
                hash = (hash - weight * all[at]) * 31 + all[at + signs];
            }
        }

        private boolean isBeginning(String where, int at, int mixed) {
            int slot = mixed & slots.length - 1;
            while (slots[slot] != null) {
                if (where.startsWith(slots[slot], at)) {
                    return true;
                }
                slot = slot + 1 & slots.length - 1;
            }
            return false;
        }

        private int hash(String text) {
            int hash = 0;
            for (int i = 0; i < signs; i++) {
                hash = hash * 31 + text.charAt(i);
            }
            return hash;
        }

        private static int mixed(int hash) {
            return hash * 0x9E3779B9 >>> 32 - BITS;
        }
    }
}
