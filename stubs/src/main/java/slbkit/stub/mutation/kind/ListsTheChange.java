package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code lists-the-change}: a reply lists the servers that were named, and not the whole group. */
final class ListsTheChange implements Mutation {

    private final RequestMatcher requests;

    ListsTheChange(Settings settings) {
        this.requests = RequestMatcher.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (!requests.holds(call)) {
            return service.answer(call);
        }
        List<Backend> before = new GroupState(service.world()).before(call);
        Reply reply = service.answer(call);
        if (!reply.succeeded()) {
            return reply;
        }
        ReplyMember wrapper = Contract.documented().operation(call.action().orElseThrow()).orElseThrow().replyServers();
        ObjectNode body = reply.body().deepCopy();
        ArrayNode list = (ArrayNode) body.path(wrapper.name()).path(wrapper.members().get(0).name());
        List<ObjectNode> named = CallServers.of(call);
        if (GroupState.does(Effect.REMOVES, call)) {
            list.removeAll();
            before.stream().filter(b -> named.stream().anyMatch(n -> names(n, b))).forEach(b -> list.addObject()
                    .put("ServerId", b.serverId())
                    .put("Port", b.port())
                    .put("Weight", b.weight())
                    .put("Type", b.type()));
        } else {
            list.removeIf(shown -> named.stream().noneMatch(n -> same(n, shown)));
        }
        return reply.withBody(body);
    }

    private static boolean names(ObjectNode named, Backend backend) {
        return named.path("ServerId").asString("").equals(backend.serverId())
                && (named.path("Port").isMissingNode()
                        || named.path("Port").asString("").equals(String.valueOf(backend.port())));
    }

    private static boolean same(ObjectNode named, JsonNode shown) {
        return named.path("ServerId").asString("").equals(shown.path("ServerId").asString(""))
                && (named.path("Port").isMissingNode() || shown.path("Port").isMissingNode()
                        || named.path("Port").asString("").equals(shown.path("Port").asString("")));
    }
}
