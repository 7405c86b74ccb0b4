package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code empty-lists}: a list of nothing is null, or the member that wraps it is not there at all. */
final class EmptyLists implements Mutation {

    private final boolean gone;

    EmptyLists(Settings settings) {
        this.gone = switch (settings.text("do")) {
            case "null" -> false;
            case "gone" -> true;
            default -> throw settings.wrong("do: write \"null\" or gone");
        };
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        ObjectNode body = reply.body().deepCopy();
        body.properties().stream().map(p -> p.getKey()).toList().forEach(wrapper -> mutation(body, wrapper));
        return reply.withBody(body);
    }

    private void mutation(ObjectNode body, String wrapper) {
        if (body.get(wrapper) instanceof ObjectNode wrapped && wrapped.size() == 1) {
            String list = wrapped.properties().iterator().next().getKey();
            JsonNode listed = wrapped.get(list);
            if (listed.isArray() && listed.isEmpty()) {
                if (gone) {
                    body.remove(wrapper);
                } else {
                    wrapped.putNull(list);
                }
            }
        }
    }
}
