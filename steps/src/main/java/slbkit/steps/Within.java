package slbkit.steps;

import slbkit.contract.Parameter;

/** The nearest value within the documented limits: what a value outside them is repaired to. */
final class Within {

    private Within() {
    }

    /** The nearest value; for a number within the limits another one within them, so that the two can be told apart. */
    static String another(Parameter limits, String value) {
        String nearest = limits(limits, value);
        return value.equals(nearest) && limits.range() != null
                ? String.valueOf((limits.range().get(0) + limits.range().get(1)) / 2)
                : nearest;
    }

    /** The nearest value; null where the limits tell of none, so that the plain call's own value repairs it. */
    static String limits(Parameter limits, String value) {
        if (limits.range() != null && value.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(value);
            return String.valueOf(Math.min(Math.max(number, limits.range().get(0)), limits.range().get(1)));
        }
        if (limits.length() != null && value.length() > limits.length().get(1)) {
            return value.substring(0, limits.length().get(1));
        }
        return null;
    }
}
