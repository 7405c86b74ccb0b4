package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of the shape of replies. */
sealed interface ReplyShapeMutation extends Kind {

    /** {@code empty-lists}: an empty list is null, or the member that wraps it is missing. */
    record EmptyLists(@JsonProperty("do") Written as) implements ReplyShapeMutation {

        enum Written { NULL, GONE }

        @Override
        public Reply answerMeant(Call call, Service service) {
            return service.answer(call).changed(body ->
                    List.copyOf(body.propertyNames()).forEach(wrapper -> change(body, wrapper)));
        }

        private void change(ObjectNode body, String wrapper) {
            if (body.get(wrapper) instanceof ObjectNode wrapped && wrapped.size() == 1) {
                String list = wrapped.propertyNames().iterator().next();
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
    record ExtraMembers(Optional<Place> where) implements ReplyShapeMutation {

        enum Place { EVERYWHERE, TOP, LISTS }

        @Override
        public Reply answerMeant(Call call, Service service) {
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
    record Reorders(What what) implements ReplyShapeMutation {

        enum What { MEMBERS, LISTS }

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            return reply.withBody((ObjectNode) reordered(reply.body()));
        }

        private JsonNode reordered(JsonNode node) {
            if (node instanceof ObjectNode object) {
                List<String> names = new ArrayList<>(object.propertyNames());
                if (what == What.MEMBERS) {
                    Collections.reverse(names);
                }
                ObjectNode other = JsonNodeFactory.instance.objectNode();
                names.forEach(n -> other.set(n, reordered(object.get(n))));
                return other;
            }
            if (node instanceof ArrayNode array) {
                List<JsonNode> elements = new ArrayList<>(array.valueStream().map(this::reordered).toList());
                if (what == What.LISTS) {
                    Collections.reverse(elements);
                }
                return JsonNodeFactory.instance.arrayNode().addAll(elements);
            }
            return node;
        }
    }

    /** {@code ids}: groups have ids of another form, in every reply and for every later call. */
    record Ids(
            Shape shape, AtomicInteger number, ConcurrentMap<String, String> outside,
            ConcurrentMap<String, String> inside) implements ReplyShapeMutation {

        private static final List<String> MEMBERS = List.of("VServerGroupId", "MasterSlaveServerGroupId");

        @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
        enum Shape { NUMBER, UUID, ONE_LETTER, LONG, UPPER, STRANGE }

        @Override
        public Reply answerMeant(Call call, Service service) {
            Call meant = call;
            for (String name : MEMBERS) {
                String id = call.parameter(name).map(inside::get).orElse(null);
                meant = id == null ? meant : meant.with(name, id);
            }
            return service.answer(meant).changed(this::rename);
        }

        @Override
        public boolean translatesIds() {
            return true;
        }

        private void rename(JsonNode node) {
            if (node instanceof ObjectNode object) {
                for (String name : MEMBERS) {
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
}
