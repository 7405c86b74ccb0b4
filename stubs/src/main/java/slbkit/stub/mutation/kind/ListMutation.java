package slbkit.stub.mutation.kind;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of lists of groups. */
sealed interface ListMutation extends Kind {

    /** {@code lists-other-kind}: a list also contains the groups of the other kind, in its own members. */
    record ListsOtherKind(RequestMatcher requests) implements ListMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                return reply;
            }
            GroupKind kind = kind(call);
            GroupKind other = Contract.documented().groups().stream()
                    .filter(g -> !g.equals(kind) && g.find(Effect.LISTS).isPresent() && g.find(Effect.CREATES).isPresent())
                    .findFirst().orElseThrow();
            Reply others = service.answer(call.with("Action", other.operation(Effect.LISTS)));
            return reply.changed(body -> groups(others.body(), other).forEach(element -> {
                ObjectNode group = (ObjectNode) element.deepCopy();
                group.set(kind.id(), group.remove(other.id()));
                group.set(kind.name(), group.remove(other.name()));
                listed(body, kind).add(group);
            }));
        }
    }

    /** {@code lists-more}: a list contains the groups of every load balancer. */
    record ListsMore(RequestMatcher requests) implements ListMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            GroupKind kind = kind(call);
            Reply reply = service.answer(call);
            return !reply.succeeded() ? reply : reply.changed(body -> service.world().groups(kind).orElseThrow().all().stream()
                    .map(ServerGroup::loadBalancerId).distinct()
                    .filter(id -> !call.parameter("LoadBalancerId").equals(Optional.of(id)))
                    .forEach(other -> groups(service.answer(call.with("LoadBalancerId", other)).body(), kind)
                            .forEach(listed(body, kind)::add)));
        }
    }

    /** {@code matches-tags}: a list by several tags has the groups that match them in a wrong way. */
    record MatchesTags(RequestMatcher requests, How how) implements ListMutation {

        /** A group has any of the tags, the last of them, each key and each value but not together, or values that begin so. */
        enum How { ANY, LAST, APART, BEGINNING }

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            List<Tag> asked = IntStream.iterate(1, n -> call.parameter("Tag." + n + ".Key").isPresent(), n -> n + 1)
                    .mapToObj(n -> new Tag(call.parameter("Tag." + n + ".Key").orElseThrow(),
                            call.parameter("Tag." + n + ".Value").orElse(""))).toList();
            if (!reply.succeeded() || asked.isEmpty()) {
                return reply;
            }
            Call all = call;
            for (int n = 1; n <= asked.size(); n++) {
                all = all.with("Tag." + n + ".Key", null).with("Tag." + n + ".Value", null);
            }
            ObjectNode body = service.answer(all).body().deepCopy();
            listed(body, kind(call)).removeIf(group -> !matches(tags(group), asked));
            return reply.withBody(body);
        }

        private static List<Tag> tags(JsonNode group) {
            return group.path("Tags").path("Tag").valueStream()
                    .map(tag -> new Tag(tag.path("TagKey").asString(""), tag.path("TagValue").asString(""))).toList();
        }

        private boolean matches(List<Tag> tags, List<Tag> asked) {
            return switch (how) {
                case ANY -> asked.stream().anyMatch(tags::contains);
                case LAST -> tags.contains(asked.get(asked.size() - 1));
                case BEGINNING -> asked.stream().allMatch(tag -> tags.stream()
                        .anyMatch(held -> held.key().equals(tag.key()) && held.value().startsWith(tag.value())));
                case APART -> tags.stream().map(Tag::key).toList().containsAll(asked.stream().map(Tag::key).toList())
                        && tags.stream().map(Tag::value).toList().containsAll(asked.stream().map(Tag::value).toList());
            };
        }
    }

    /** {@code counts}: a list counts other servers than those that its groups hold. */
    record Counts(RequestMatcher requests, What what, ConcurrentMap<String, Integer> created) implements ListMutation {

        enum What { CREATED, WEIGHTED }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() && GroupContents.does(Effect.CREATES, call)) {
                created.put(GroupContents.id(call, reply), new GroupContents(service.world()).now(call, reply).size());
            }
            if (!reply.succeeded() || !requests.holds(call)) {
                return reply;
            }
            GroupKind kind = kind(call);
            return reply.changed(body -> listed(body, kind).forEach(group -> {
                String id = group.path(kind.id()).asString("");
                count(id, service.world().groups(kind).orElseThrow()).ifPresent(n -> ((ObjectNode) group).put("ServerCount", n));
            }));
        }

        private Optional<Integer> count(String id, GroupStore groups) {
            return switch (what) {
                case CREATED -> Optional.ofNullable(created.get(id));
                case WEIGHTED -> groups.find(id).map(g -> (int) g.backends().stream().filter(b -> b.weight() > 0).count());
            };
        }
    }

    /** {@code still-listed}: a deletion leaves its group in the list that no filter narrows. */
    record StillListed(RequestMatcher requests, Deque<Deleted> deleted) implements ListMutation {

        record Deleted(GroupKind kind, String loadBalancer, JsonNode group) {
        }

        @Override
        public synchronized Reply answer(Call call, Service service) {
            Optional<Deleted> present = requests.holds(call) ? present(call, service) : Optional.empty();
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                return reply;
            }
            present.ifPresent(deleted::add);
            return lists(call) ? withDeleted(call, reply) : reply;
        }

        private static Optional<Deleted> present(Call call, Service service) {
            GroupKind kind = kind(call);
            Optional<ServerGroup> group = service.world().groups(kind).orElseThrow().find(call.parameter(kind.id()).orElse(""));
            return group.map(ServerGroup::loadBalancerId).flatMap(balancer -> groups(service.answer(call
                            .with("Action", kind.operation(Effect.LISTS)).with("LoadBalancerId", balancer)).body(), kind)
                    .filter(shown -> shown.path(kind.id()).asString("").equals(group.get().id())).findFirst()
                    .map(shown -> new Deleted(kind, balancer, shown)));
        }

        private static boolean lists(Call call) {
            return call.action().flatMap(Contract.documented()::operation).filter(o -> o.effect() == Effect.LISTS).isPresent()
                    && call.parameter("Description").isEmpty() && call.parameter("Tag.1.Key").isEmpty();
        }

        private Reply withDeleted(Call call, Reply reply) {
            return reply.changed(body -> deleted.stream().filter(gone -> gone.kind().equals(kind(call)))
                    .filter(gone -> call.parameter("LoadBalancerId").equals(Optional.of(gone.loadBalancer())))
                    .forEach(gone -> listed(body, gone.kind()).add(gone.group().deepCopy())));
        }
    }

    private static GroupKind kind(Call call) {
        return call.action().flatMap(Contract.documented()::groupOf).orElseThrow();
    }

    private static Stream<JsonNode> groups(ObjectNode body, GroupKind kind) {
        return body.path(kind.resource() + "s").path(kind.resource()).valueStream();
    }

    private static ArrayNode listed(ObjectNode body, GroupKind kind) {
        return (ArrayNode) body.path(kind.resource() + "s").path(kind.resource());
    }
}
