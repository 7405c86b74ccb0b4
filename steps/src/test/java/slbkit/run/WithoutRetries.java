package slbkit.run;

import java.util.List;
import java.util.Map;
import slbkit.endpoint.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Lets a run in a test wait for nobody: as after a target that stayed busy each time it was waited for. */
public final class WithoutRetries {

    private WithoutRetries() {
    }

    /** Let the run take a target's word at once that it is busy or throttles. */
    public static void in(Run run) {
        String body = "{\"Code\": \"SystemBusy\"}";
        Reply busy = new Reply("", 400, Map.<String, List<String>>of(), body, new JsonMapper().readTree(body), "", "");
        for (int vain = 0; vain < 3; vain++) {
            run.retryPolicy().recordEnd(busy);
        }
    }
}
