package slbkit.report;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The exchanges of a run, in the order of the record. They may be in a file and read one by one, so a caller that
 * iterates over them must keep only what it needs.
 */
public abstract class Exchanges extends AbstractList<Exchange> implements RandomAccess {

    private Map<String, Integer> places;

    /** These exchanges, held in memory unless they lie somewhere else. */
    public static Exchanges of(List<Exchange> exchanges) {
        return exchanges instanceof Exchanges lie ? lie : new Held(List.copyOf(exchanges));
    }

    /** The id of the exchange at that place, without reading it. */
    public abstract String id(int index);

    /** The place of the exchange of that id, from 0; empty if the record has none. Of two with one id, the first. */
    public final synchronized Optional<Integer> place(String id) {
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < size(); i++) {
                places.putIfAbsent(id(i), i);
            }
        }
        return Optional.ofNullable(places.get(id));
    }

    private static final class Held extends Exchanges {

        private final List<Exchange> exchanges;

        private Held(List<Exchange> exchanges) {
            this.exchanges = exchanges;
        }

        @Override
        public String id(int index) {
            return get(index).id();
        }

        @Override
        public Exchange get(int index) {
            return exchanges.get(index);
        }

        @Override
        public int size() {
            return exchanges.size();
        }
    }
}
