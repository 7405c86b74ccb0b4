package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code member}: one member of a reply is other than it should be; in a list, in every element or in some. */
final class MemberMutation implements Mutation {

    private final RequestMatcher requests;
    private final String on;
    private final Optional<String> code;
    private final List<String> path;
    private final NodeChange change;
    private final Predicate<String> value;
    private final String elements;

    MemberMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.on = settings.text("on", "success");
        this.code = settings.find("code");
        this.path = List.of(settings.text("path").split("\\."));
        this.value = settings.find("matching").map(Pattern::compile).map(Pattern::asMatchPredicate).orElse(v -> true);
        this.elements = settings.text("elements", "all");
        this.change = NodeChange.of(settings);
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (!requests.holds(call) || !meant(reply)) {
            return reply;
        }
        ObjectNode body = reply.body().deepCopy();
        change(body, path);
        return reply.withBody(body);
    }

    private boolean meant(Reply reply) {
        return switch (on) {
            case "success" -> reply.succeeded();
            case "rejection" -> !reply.succeeded()
                    && (code.isEmpty() || code.get().equals(reply.body().path("Code").asString("")));
            default -> true;
        };
    }

    private void change(ObjectNode owner, List<String> rest) {
        String name = rest.get(0);
        JsonNode member = owner.get(name);
        if (rest.size() == 1) {
            boolean there = member != null && (member.isContainer() || value.test(member.asString()));
            if (there || member == null && change.fills()) {
                change.apply(owner, name);
            }
        } else if (member instanceof ObjectNode object) {
            change(object, rest.subList(1, rest.size()));
        } else if (member instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof ObjectNode element && meant(i, list.size())) {
                    change(element, rest.subList(1, rest.size()));
                }
            }
        }
    }

    private boolean meant(int index, int size) {
        return switch (elements) {
            case "first" -> index == 0;
            case "rest" -> index > 0;
            case "last" -> index == size - 1;
            default -> true;
        };
    }
}
