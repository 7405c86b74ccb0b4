package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Attempt;
import slbkit.judge.MinimalPair;
import slbkit.report.view.Visible;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;

/**
 * Calls that try one sign after another. A set of characters is wrong by one sign as easily as by many, so all of
 * ASCII that can be printed is tried, and a tab and a line break; whether letters beyond it are letters is open.
 */
public final class SignSteps {

    private static final String PERMITTED = "-/._";
    private static final char[] OTHERS = others();

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final MinimalPair pair;
    private final List<Attempt> tried = new ArrayList<>();

    public SignSteps(Trial trial, Attempts attempts, PlainCalls plain, MinimalPair pair) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.pair = pair;
    }

    @When("{call} with every other sign in its {member}, one after another")
    public void callWithEverySign(String operation, String member) {
        SlbRequest request = plain.of(operation);
        boolean inServers = !member.endsWith("Name");
        for (char sign : OTHERS) {
            String text = placed(sign);
            SlbRequest faulty = inServers
                    ? request.firstServer(s -> {
                        s.put(member, text);
                        return s;
                    })
                    : request.with(member, text);
            tried.add(attempts.make(faulty, request, member + " \"" + Visible.line(text) + "\"",
                    () -> trial.callToBeRejected(faulty)));
        }
    }

    private static char[] others() {
        StringBuilder signs = new StringBuilder("\t\n");
        for (char sign = '!'; sign <= '~'; sign++) {
            if (!Character.isLetterOrDigit(sign) && PERMITTED.indexOf(sign) < 0) {
                signs.append(sign);
            }
        }
        return signs.toString().toCharArray();
    }

    /** In the middle, at the front or at the end by turns; never where a lenient reader might strip it. */
    private static String placed(char sign) {
        boolean stripped = sign == '"' || sign == '\'' || sign == '`' || sign < ' ';
        return switch (stripped ? 0 : sign % 3) {
            case 1 -> sign + "web-112";
            case 2 -> "web-112" + sign;
            default -> "web" + sign + "112";
        };
    }

    @Then("each is refused, and only for that")
    public void eachIsRefused() {
        pair.judge(tried);
    }
}
