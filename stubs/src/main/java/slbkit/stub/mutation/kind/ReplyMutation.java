package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.ServerGroup;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of the content, the format and the time of a reply. */
sealed interface ReplyMutation extends Kind {

    /** {@code member}: one member of a reply is wrong; in a list, in every element or in some. */
    record Member(
            RequestMatcher requests, Optional<Answered> on, Optional<String> code, String path,
            @JsonProperty("do") String change, Optional<String> value, Optional<Pattern> matching,
            Optional<Elements> elements) implements ReplyMutation {

        /** The elements of a list to which the mutation applies. */
        enum Elements { ALL, FIRST, REST, LAST }

        public Member {
            NodeChange.of(change, value.orElse(""));
        }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (!requests.holds(call) || !meant(reply)) {
                return reply;
            }
            ObjectNode body = reply.body().deepCopy();
            change(body, List.of(path.split("\\.")));
            return reply.withBody(body);
        }

        private boolean meant(Reply reply) {
            Answered answered = on.orElse(Answered.SUCCESS);
            return answered.includes(reply.succeeded()) && (answered != Answered.REJECTION
                    || code.isEmpty() || code.get().equals(reply.body().path("Code").asString("")));
        }

        private void change(ObjectNode owner, List<String> rest) {
            String name = rest.get(0);
            NodeChange change = NodeChange.of(this.change, value.orElse(""));
            JsonNode member = owner.get(name);
            if (rest.size() == 1) {
                boolean there = member != null && (member.isContainer()
                        || matching.map(p -> p.matcher(member.asString()).matches()).orElse(true));
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
            return switch (elements.orElse(Elements.ALL)) {
                case FIRST -> index == 0;
                case REST -> index > 0;
                case LAST -> index == size - 1;
                case ALL -> true;
            };
        }
    }

    /** {@code rejection}: all rejections, or those with some codes, have another status, code or message. */
    record Rejection(
            RequestMatcher requests, List<String> code, OptionalInt status, Optional<String> toCode,
            Optional<String> message) implements ReplyMutation {

        private static final String UNDOCUMENTED = "undocumented";
        private static final String THROTTLING = "Throttling";

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() || !requests.holds(call) || !meant(call, reply.body().path("Code").asString(""))) {
                return reply;
            }
            ObjectNode body = reply.body().deepCopy();
            toCode.ifPresent(c -> body.put("Code", c));
            message.ifPresent(m -> body.put("Message", m));
            return reply.withBody(body).withStatus(status.orElse(reply.status()));
        }

        private boolean meant(Call call, String rejectedAs) {
            if (code.contains(UNDOCUMENTED)) {
                // a gateway that throttles has its own codes, independent of the service behind it
                return !rejectedAs.startsWith(THROTTLING)
                        && call.action().flatMap(Contract.documented()::operation).flatMap(o -> o.error(rejectedAs)).isEmpty();
            }
            return code.isEmpty() || code.contains(rejectedAs);
        }
    }

    /** {@code header}: a header of a reply has another value, or is missing. */
    record Header(
            RequestMatcher requests, Optional<Answered> on, String name,
            Optional<String> value) implements ReplyMutation {

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            boolean meant = requests.holds(call) && on.orElse(Answered.ANY).includes(reply.status() < 400);
            return meant ? reply.withHeader(name, value.orElse(null)) : reply;
        }
    }

    /** {@code body}: a JSON reply is written in another way. */
    record Body(
            RequestMatcher requests, Optional<Answered> on, @JsonProperty("do") String change,
            Optional<String> format) implements ReplyMutation {

        public Body {
            Texts.named(change);
        }

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            boolean meant = requests.holds(call) && on.orElse(Answered.ANY).includes(reply.status() < 400)
                    && call.wantsXml() == format.filter("XML"::equals).isPresent();
            return meant ? Texts.named(change).apply(reply) : reply;
        }
    }

    /** {@code status}: the body is correct, but the HTTP status is wrong, or is another one of the same class. */
    record Status(RequestMatcher requests, Answered on, int to) implements ReplyMutation {

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            return requests.holds(call) && on.includes(reply.status() < 400) ? reply.withStatus(to) : reply;
        }
    }

    /** {@code empty-lists}: an empty list is null, or the member that wraps it is missing. */
    record EmptyLists(@JsonProperty("do") Written as) implements ReplyMutation {

        /** How an empty list is written. */
        enum Written { NULL, GONE }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            ObjectNode body = reply.body().deepCopy();
            body.properties().stream().map(p -> p.getKey()).toList().forEach(wrapper -> change(body, wrapper));
            return reply.withBody(body);
        }

        private void change(ObjectNode body, String wrapper) {
            if (body.get(wrapper) instanceof ObjectNode wrapped && wrapped.size() == 1) {
                String list = wrapped.properties().iterator().next().getKey();
                JsonNode listed = wrapped.get(list);
                if (listed.isArray() && listed.isEmpty()) {
                    if (as == Written.GONE) {
                        body.remove(wrapper);
                    } else {
                        wrapped.putNull(list);
                    }
                }
            }
        }
    }

    /** {@code extra-members}: objects have undocumented members, at the top level, in lists, or both. */
    record ExtraMembers(Optional<Place> where) implements ReplyMutation {

        /** Which objects have them. */
        enum Place { EVERYWHERE, TOP, LISTS }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            Place place = where.orElse(Place.EVERYWHERE);
            ObjectNode body = reply.body().deepCopy();
            if (place != Place.TOP) {
                inLists(body);
            }
            if (place != Place.LISTS) {
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

    /** {@code reorders}: members, or the elements of lists, come in another order. */
    record Reorders(What what) implements ReplyMutation {

        /** What comes in another order. */
        enum What { MEMBERS, LISTS }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            return reply.withBody((ObjectNode) reordered(reply.body()));
        }

        private JsonNode reordered(JsonNode node) {
            if (node instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.properties().forEach(p -> names.add(p.getKey()));
                if (what == What.MEMBERS) {
                    Collections.reverse(names);
                }
                ObjectNode other = JsonNodeFactory.instance.objectNode();
                names.forEach(n -> other.set(n, reordered(object.get(n))));
                return other;
            }
            if (node instanceof ArrayNode array) {
                List<JsonNode> elements = new ArrayList<>();
                array.forEach(e -> elements.add(reordered(e)));
                if (what == What.LISTS) {
                    Collections.reverse(elements);
                }
                ArrayNode other = JsonNodeFactory.instance.arrayNode();
                elements.forEach(other::add);
                return other;
            }
            return node;
        }
    }

    /** {@code lists-the-change}: a reply lists only the servers of the call, not the whole group. */
    record ListsTheChange(RequestMatcher requests) implements ReplyMutation {

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
            ReplyMember wrapper = call.action().flatMap(Contract.documented()::operation).orElseThrow().replyServers();
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

    /** {@code shrugs}: a call without an operation, or with an unknown one, is answered with an empty success. */
    record Shrugs(String code) implements ReplyMutation {

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

    /** {@code ids}: groups have ids of another form, in every reply and for every later call. */
    final class Ids implements ReplyMutation {

        /** Forms of ids. */
        @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
        enum Shape { NUMBER, UUID, ONE_LETTER, LONG, UPPER, STRANGE }

        private final Shape shape;
        private final AtomicInteger number = new AtomicInteger();
        private final Map<String, String> outside = new ConcurrentHashMap<>();
        private final Map<String, String> inside = new ConcurrentHashMap<>();

        @JsonCreator
        Ids(Shape shape) {
            this.shape = shape;
        }

        @Override
        public Reply answer(Call call, Service service) {
            Call meant = call;
            for (String name : new String[] {"VServerGroupId", "MasterSlaveServerGroupId"}) {
                String id = call.parameter(name).map(inside::get).orElse(null);
                meant = id == null ? meant : meant.with(name, id);
            }
            Reply reply = service.answer(meant);
            ObjectNode body = reply.body().deepCopy();
            rename(body);
            return reply.withBody(body);
        }

        @Override
        public boolean translatesIds() {
            return true;
        }

        private void rename(JsonNode node) {
            if (node instanceof ObjectNode object) {
                for (String name : new String[] {"VServerGroupId", "MasterSlaveServerGroupId"}) {
                    String id = object.path(name).asString("");
                    if (id.matches("rsp-[0-9a-z]{16}")) {
                        object.put(name, outside.computeIfAbsent(id, this::made));
                    }
                }
            }
            node.forEach(this::rename);
        }

        private String made(String id) {
            String made = switch (shape) {
                case NUMBER -> String.valueOf(1_000_000 + number.incrementAndGet());
                case UUID -> UUID.randomUUID().toString();
                case ONE_LETTER -> String.valueOf(number.incrementAndGet());
                case LONG -> id + "-" + "x".repeat(200) + number.incrementAndGet();
                case UPPER -> id.toUpperCase(Locale.ROOT);
                case STRANGE -> "grp/" + number.incrementAndGet() + ":\u7fa4\u7ec4 +&=?";
            };
            inside.put(made, id);
            return made;
        }
    }

    /** {@code lists-more}: a list contains the groups of every load balancer. */
    record ListsMore(RequestMatcher requests) implements ReplyMutation {

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            Optional<ReplyMember> list =
                    call.action().flatMap(Contract.documented()::operation).flatMap(Operation::findReplyList);
            if (!requests.holds(call) || !reply.succeeded() || list.isEmpty()) {
                return reply;
            }
            ObjectNode body = reply.body().deepCopy();
            otherLoadBalancers(call, service).forEach(other ->
                    listed(service.answer(call.with("LoadBalancerId", other)).body(), list.get())
                            .forEach(listed(body, list.get())::add));
            return reply.withBody(body);
        }

        private static List<String> otherLoadBalancers(Call call, Service service) {
            Groups groups = Contract.documented().groupOf(call.action().orElseThrow())
                    .flatMap(service.world()::groups).orElseThrow();
            return groups.all().stream().map(ServerGroup::loadBalancerId).distinct()
                    .filter(id -> !call.parameter("LoadBalancerId").equals(Optional.of(id))).toList();
        }

        private static ArrayNode listed(ObjectNode body, ReplyMember wrapper) {
            return (ArrayNode) body.path(wrapper.name()).path(wrapper.members().get(0).name());
        }
    }

    /** {@code shows-late}: for a while after a change, descriptions show the group as it was before. */
    final class ShowsLate implements ReplyMutation {

        private record Former(Reply description, long until) {
        }

        private final long late;
        private final Map<String, Former> former = new ConcurrentHashMap<>();

        @JsonCreator
        ShowsLate(int millis) {
            this.late = TimeUnit.MILLISECONDS.toNanos(millis);
        }

        @Override
        public Reply answer(Call call, Service service) {
            return GroupState.kind(call)
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

        private Reply change(Call call, Group kind, Service service) {
            Reply before = service.answer(call
                    .with("Action", kind.operation(Effect.DESCRIBES))
                    .with(kind.id(), call.parameter(kind.id()).orElse("nobody")));
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                former.put(GroupState.id(call, reply), new Former(before, System.nanoTime() + late));
                former.values().removeIf(f -> f.until() - System.nanoTime() < 0);
            }
            return reply;
        }
    }
}
