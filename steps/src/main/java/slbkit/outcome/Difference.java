package slbkit.outcome;

/** The target breaks a rule. */
public final class Difference extends AssertionError {

    private static final long serialVersionUID = 1;

    public Difference(String message) {
        super(message);
    }
}
