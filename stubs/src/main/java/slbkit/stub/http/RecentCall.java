package slbkit.stub.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.rpc.RpcParameter;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;

/**
 * One call that was answered, as people may see it: without its secrets, and not longer than is useful.
 *
 * @param at when it came
 * @param method the HTTP method
 * @param action the operation asked for, empty where none was
 * @param parameters what it carried, except the action
 * @param status the HTTP status it was answered with
 * @param code the error's code, empty on success
 * @param fault the fault it met, empty where none
 * @param micros how long the service took, without latency and faults
 */
public record RecentCall(
        Instant at,
        String method,
        String action,
        List<RpcParameter> parameters,
        int status,
        String code,
        String fault,
        long micros) {

    private static final int MOST_PARAMETERS = 30;
    private static final int LONGEST_VALUE = 400;
    private static final Set<String> SECRETS = Set.of("Signature", "SecurityToken", "AccessKeyId", "AccessKeySecret");
    private static final Pattern CODE = Pattern.compile("\"Code\"\\s*:\\s*\"([^\"]{1,100})\"|<Code>([^<]{1,100})</Code>");

    static RecentCall of(Call call, RenderedReply reply, String fault, long micros) {
        List<RpcParameter> shown = call.parameters().pairs().stream()
                .filter(p -> !p.name().equals("Action"))
                .limit(MOST_PARAMETERS)
                .map(p -> new RpcParameter(cut(p.name()), SECRETS.contains(p.name()) ? "***" : cut(p.value())))
                .toList();
        return new RecentCall(Instant.now(), call.method(), cut(call.action().orElse("")), shown,
                reply.status(), code(reply), fault, micros);
    }

    /** One line for a terminal. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s%s%s %.1f ms",
                at.truncatedTo(ChronoUnit.MILLIS),
                method,
                action.isEmpty() ? "-" : action.replaceAll("\\p{Cntrl}", "?"),
                status,
                code.isEmpty() ? "" : " " + code,
                fault.isEmpty() ? "" : " (" + fault + ")",
                micros / 1000.0);
    }

    private static String code(RenderedReply reply) {
        if (reply.status() < 400) {
            return "";
        }
        Matcher code = CODE.matcher(reply.text());
        return code.find() ? code.group(1) == null ? code.group(2) : code.group(1) : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
