package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code extra-members}: objects have members that no document knows, at the top, in lists, or both. */
final class ExtraMembers implements Mutation {

    private final boolean top;
    private final boolean lists;

    ExtraMembers(Settings settings) {
        String where = settings.text("where", "everywhere");
        this.top = !where.equals("lists");
        this.lists = !where.equals("top");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        ObjectNode body = reply.body().deepCopy();
        if (lists) {
            inLists(body);
        }
        if (top) {
            body.put("Success", reply.succeeded()).putNull("AccessDeniedDetail").putObject("Trace").put("Hops", 3);
        }
        return reply.withBody(body);
    }

    private static void inLists(JsonNode node) {
        for (JsonNode child : node) {
            inLists(child);
            if (node instanceof ArrayNode && child instanceof ObjectNode element) {
                element.put("VpcId", "vpc-1").put("EniHost", "").putNull("ServerRegionId").put("Health", true);
            }
        }
    }
}
