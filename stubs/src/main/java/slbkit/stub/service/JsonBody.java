package slbkit.stub.service;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import slbkit.stub.call.Call;

/** Explains a rejection if the call has a JSON body, which the API does not read; clients of other APIs often send one. */
final class JsonBody {

    /** The codes with which such a call is rejected, because its parameters were not read, or were read as a form. */
    private static final Set<String> CODES = Set.of(
            GatewayError.MISSING_PARAMETER.rejection().code(), GatewayError.FORMAT.rejection().code());

    private JsonBody() {
    }

    /** The rejection, with a note about the body if that may be the cause. */
    static Rejection explained(Rejection rejection, Call call) {
        return CODES.contains(rejection.code()) && isIn(call)
                ? new Rejection(rejection.status(), rejection.code(), rejection.getMessage()
                        + " The call has a body of JSON, which is not read; parameters go in the query or in a form.")
                : rejection;
    }

    private static boolean isIn(Call call) {
        String body = new String(call.body(), StandardCharsets.UTF_8).strip();
        return body.startsWith("{") || !body.isEmpty() && call.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json")).isPresent();
    }
}
