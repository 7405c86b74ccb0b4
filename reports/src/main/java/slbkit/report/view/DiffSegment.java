package slbkit.report.view;

/** One side of a text diff: common prefix, differing part, common suffix. Prefix and suffix are shortened. */
record DiffSegment(String before, String own, String after) {

    private static final int NEAR = 36;
    private static final int WIDTH = 300;
    private static final String CUT = "…";

    /** Compares two values of a parameter. */
    static MinimalPairView.Row apart(String name, String first, String second) {
        int start = 0;
        int shorter = Math.min(first.length(), second.length());
        while (start < shorter && first.charAt(start) == second.charAt(start)) {
            start++;
        }
        while (start > 0 && wordGoesOn(first, start)) {
            start--;
        }
        int end = 0;
        while (end < shorter - start
                && first.charAt(first.length() - 1 - end) == second.charAt(second.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && wordGoesOn(first, first.length() - end)) {
            end--;
        }
        return new MinimalPairView.Row(name, of(first, start, end), of(second, start, end));
    }

    /** Whether the place lies within a word, which is shown whole. */
    private static boolean wordGoesOn(String text, int place) {
        return place > 0 && place < text.length()
                && Character.isLetterOrDigit(text.charAt(place - 1)) && Character.isLetterOrDigit(text.charAt(place));
    }

    private static DiffSegment of(String text, int start, int end) {
        String before = text.substring(0, start);
        String after = text.substring(text.length() - end);
        return new DiffSegment(
                before.length() > NEAR ? CUT + end(before) : before,
                Sanitizer.cut(text.substring(start, text.length() - end), WIDTH),
                after.length() > NEAR ? start(after) + CUT : after);
    }

    /** The last of a text, from the beginning of a member where one begins there. */
    private static String end(String text) {
        String near = text.substring(text.length() - NEAR);
        int comma = near.indexOf(',');
        return comma < 0 ? near : near.substring(comma + 1);
    }

    /** The first of a text, to the end of a member where one ends there. */
    private static String start(String text) {
        String near = text.substring(0, NEAR);
        int comma = near.lastIndexOf(',');
        return comma < 0 ? near : near.substring(0, comma + 1);
    }

    int weight() {
        return 20 + MarkupEscape.weight(before, own, after);
    }
}
