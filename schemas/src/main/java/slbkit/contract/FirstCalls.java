package slbkit.contract;

/**
 * What a run calls to find out whether there is a target.
 *
 * @param unrelated an operation that most targets lack: that it is answered at all is what counts
 * @param harmless a judged operation that changes nothing where the call names no group
 */
public record FirstCalls(String unrelated, String harmless) {
}
