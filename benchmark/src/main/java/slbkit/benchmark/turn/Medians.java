package slbkit.benchmark.turn;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The middle of several measurements: one disturbance moves a mean, and no median. */
public final class Medians {

    private Medians() {
    }

    /** The median of a figure. */
    public static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of the ratios of those that were measured in the same round. */
    public static <T> double ratio(List<T> ours, List<T> theirs, ToDoubleFunction<T> figure) {
        List<Integer> rounds = IntStream.range(0, ours.size()).boxed().toList();
        return of(rounds, i -> figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i)));
    }
}
