package slbkit.run;

/** The target does not keep a rule. */
public final class Difference extends AssertionError {

    private static final long serialVersionUID = 1;

    Difference(String message) {
        super(message);
    }
}
