package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code reorders}: members, or the elements of lists, come in another order. */
final class Reorders implements Mutation {

    private final String what;

    Reorders(Settings settings) {
        this.what = settings.text("what");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        return reply.withBody((ObjectNode) reordered(reply.body()));
    }

    private JsonNode reordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.properties().forEach(p -> names.add(p.getKey()));
            if (what.equals("members")) {
                Collections.reverse(names);
            }
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            names.forEach(n -> other.set(n, reordered(object.get(n))));
            return other;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(e -> elements.add(reordered(e)));
            if (what.equals("lists")) {
                Collections.reverse(elements);
            }
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            elements.forEach(other::add);
            return other;
        }
        return node;
    }
}
