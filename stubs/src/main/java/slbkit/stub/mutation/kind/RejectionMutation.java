package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.node.ObjectNode;

/** {@code rejection}: rejections have another status, code or message; all of them, or those of some codes. */
final class RejectionMutation implements Mutation {

    private static final String UNDOCUMENTED = "undocumented";
    private static final String THROTTLING = "Throttling";

    private final RequestMatcher requests;
    private final List<String> codes;
    private final int status;
    private final Optional<String> code;
    private final Optional<String> message;

    RejectionMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.codes = settings.texts("code");
        this.status = settings.number("status", 0);
        this.code = settings.find("to-code");
        this.message = settings.find("message");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() || !requests.holds(call) || !meant(call, reply.body().path("Code").asString(""))) {
            return reply;
        }
        ObjectNode body = reply.body().deepCopy();
        code.ifPresent(c -> body.put("Code", c));
        message.ifPresent(m -> body.put("Message", m));
        return reply.withBody(body).withStatus(status == 0 ? reply.status() : status);
    }

    private boolean meant(Call call, String rejectedAs) {
        if (codes.contains(UNDOCUMENTED)) {
            // a gateway that throttles has codes of its own, whatever the service behind it answers
            return !rejectedAs.startsWith(THROTTLING) && call.action().flatMap(Contract.documented()::operation).flatMap(o -> o.error(rejectedAs)).isEmpty();
        }
        return codes.isEmpty() || codes.contains(rejectedAs);
    }
}
