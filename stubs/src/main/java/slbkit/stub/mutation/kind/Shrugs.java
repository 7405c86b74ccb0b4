package slbkit.stub.mutation.kind;

import java.util.UUID;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code shrugs}: a call that names no operation, or none that exists, is answered with an empty success. */
final class Shrugs implements Mutation {

    private final String code;

    Shrugs(Settings settings) {
        this.code = settings.text("code");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        return reply.body().path("Code").asString("").equals(code)
                && (call.action().isEmpty() || code.startsWith("InvalidAction"))
                ? Reply.success("Nothing", JsonNodeFactory.instance.objectNode()
                        .put("RequestId", UUID.randomUUID().toString()))
                : reply;
    }
}
