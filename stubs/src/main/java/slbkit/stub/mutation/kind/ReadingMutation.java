package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of which servers and groups replies show. */
sealed interface ReadingMutation extends Kind {

    /** {@code lists-the-change}: a reply lists only the servers of the call, not the whole group. */
    record ListsTheChange(RequestMatcher requests) implements ReadingMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            List<Backend> before = new GroupContents(service.world()).before(call);
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                return reply;
            }
            List<ObjectNode> named = CallServers.of(call);
            if (GroupContents.does(Effect.REMOVES, call)) {
                return GroupContents.listing(call, reply, before.stream()
                        .filter(b -> named.stream().anyMatch(n -> CallServers.names(n, b))).toList());
            }
            ReplyMember wrapper = call.action().flatMap(Contract.documented()::operation).orElseThrow().replyServers();
            return reply.changed(body -> ((ArrayNode) body.path(wrapper.name()).path(wrapper.members().get(0).name()))
                    .removeIf(shown -> named.stream().noneMatch(n -> same(n, shown))));
        }

        private static boolean same(ObjectNode named, JsonNode shown) {
            return CallServers.id(named).equals(shown.path("ServerId").asString(""))
                    && (named.path("Port").isMissingNode() || shown.path("Port").isMissingNode()
                            || named.path("Port").asString("").equals(shown.path("Port").asString("")));
        }
    }

    /** {@code describes-none}: a description of an unknown group succeeds, with an empty id. */
    record DescribesNone(RequestMatcher requests) implements ReadingMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            GroupKind kind = Contract.documented().groupOf(call.action().orElse("")).orElse(null);
            if (reply.succeeded() || !reply.body().path("Message").asString("").equals(kind.notFound())) {
                return reply;
            }
            ObjectNode body = reply.body().objectNode();
            body.set("RequestId", reply.body().path("RequestId"));
            body.put(kind.id(), "");
            return Reply.success(call.action().orElseThrow(), body);
        }
    }

    /** {@code shows-late}: for a while after every n-th change, descriptions show the group as it was before. */
    record ShowsLate(
            RequestMatcher requests, int millis, OptionalInt every, AtomicInteger changes,
            ConcurrentMap<String, Former> former) implements ReadingMutation {

        record Former(Reply description, long until) {
        }

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.kind(call)
                    .filter(changed -> requests.holds(call))
                    .map(changed -> change(call, changed, service))
                    .or(() -> described(call, service))
                    .orElseGet(() -> service.answer(call));
        }

        private Optional<Reply> described(Call call, Service service) {
            return call.action()
                    .flatMap(Contract.documented()::groupOf)
                    .filter(kind -> call.action().equals(kind.find(Effect.DESCRIBES)))
                    .flatMap(kind -> call.parameter(kind.id()))
                    .map(former::get)
                    .filter(f -> f.until() - System.nanoTime() > 0)
                    .map(f -> withRequestId(f.description(), service.answer(call)));
        }

        /** The content is old, but each reply has a RequestId of its own. */
        private static Reply withRequestId(Reply former, Reply now) {
            ObjectNode body = former.body().deepCopy();
            body.set("RequestId", now.body().path("RequestId"));
            return former.withBody(body);
        }

        private Reply change(Call call, GroupKind kind, Service service) {
            Reply before = service.answer(call
                    .with("Action", kind.operation(Effect.DESCRIBES))
                    .with(kind.id(), call.parameter(kind.id()).orElse("unknown")));
            Reply reply = service.answer(call);
            if (reply.succeeded() && changes.incrementAndGet() % every.orElse(1) == 0) {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                former.put(GroupContents.id(call, reply), new Former(before, until));
                former.values().removeIf(f -> f.until() - System.nanoTime() < 0);
            }
            return reply;
        }
    }
}
