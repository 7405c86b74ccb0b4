package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of what the group of a call holds after it. */
sealed interface GroupContentMutation extends Kind {

    /**
     * {@code group}: after a successful call, the content of the group is wrong.
     *
     * @param listed whether the reply lists that content; otherwise it lists what the group should hold
     */
    record Group(
            RequestMatcher requests, @JsonProperty("do") String edit, Optional<Boolean> listed) implements GroupContentMutation {

        public Group {
            GroupEdits.named(edit);
        }

        @Override
        public Reply answer(Call call, Service service) {
            return requests.holds(call) ? mutated(call, service) : service.answer(call);
        }

        /** One call at a time; otherwise the change of a second call would be lost, which is another defect. */
        private synchronized Reply mutated(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                List<Backend> right = state.now(call, reply);
                List<Backend> wrong = GroupEdits.named(edit).wrong(before, right);
                if (!wrong.equals(right)) {
                    state.put(call, reply, wrong);
                    return listed.orElse(false) ? GroupContents.listing(call, reply, wrong) : reply;
                }
            }
            return reply;
        }
    }

    /** {@code holds}: a group has another name, load balancer, tags or time of creation than it was given. */
    record Holds(
            RequestMatcher requests, List<String> path, @JsonProperty("do") String change,
            Optional<String> value) implements GroupContentMutation {

        public Holds {
            NodeChange.of(change, value.orElse(""));
        }

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.afterSuccess(requests, call, service, reply -> new GroupContents(service.world()).groups(call)
                    .change(GroupContents.id(call, reply), this::changed));
        }

        private ServerGroup changed(ServerGroup group) {
            ObjectNode values = JsonNodeFactory.instance.objectNode().put("name", group.name()).put("load-balancer", group.loadBalancerId())
                    .put("created", group.created().toString());
            group.tags().forEach(tag -> values.withArray("tags").addObject().put("key", tag.key()).put("value", tag.value()));
            NodeChange wrong = NodeChange.of(change, value.orElse(""));
            if (path.size() == 1 && values.has(path.get(0))) {
                wrong.apply(values, path.get(0));
            } else {
                values.path(path.get(0)).forEach(tag -> wrong.apply((ObjectNode) tag, path.get(1)));
            }
            return new ServerGroup(group.id(), values.path("name").asString(), values.path("load-balancer").asString(),
                    Instant.parse(values.path("created").asString()), group.backends(), values.path("tags").valueStream()
                            .map(tag -> new Tag(tag.path("key").asString(), tag.path("value").asString())).toList());
        }
    }

    /** {@code applies-in-part}: a call that is rejected for one of its servers is carried out for the others. */
    record AppliesInPart(RequestMatcher requests, int first) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            List<ObjectNode> servers = CallServers.of(call);
            if (!reply.succeeded() && requests.holds(call) && servers.size() > first) {
                service.answer(CallServers.with(call, servers.subList(0, first)));
            }
            return reply;
        }
    }

    /** {@code loses-parallel-changes}: a group is read and, after a pause, written back, without a lock. */
    record LosesParallelChanges(RequestMatcher requests, OptionalInt millis) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            GroupContents state = new GroupContents(service.world());
            List<Backend> read = state.before(call);
            TimingMutation.Slow.pause(millis.orElse(30));
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                Set<String> named = CallServers.of(call).stream()
                        .map(s -> s.path("Port").asString(""))
                        .collect(Collectors.toSet());
                List<Backend> now = state.now(call, reply);
                List<Backend> written = new ArrayList<>(read);
                written.removeIf(b -> !now.contains(b) && named.contains(String.valueOf(b.port())));
                now.stream()
                        .filter(b -> !read.contains(b) && named.contains(String.valueOf(b.port())))
                        .forEach(written::add);
                state.put(call, reply, written);
            }
            return reply;
        }
    }

    /** {@code inherits}: a new group also holds the servers of the group that was created before it. */
    final class Inherits implements GroupContentMutation {

        private final RequestMatcher requests;
        private String latest = "";

        public Inherits(RequestMatcher requests) {
            this.requests = requests;
        }

        @Override
        public synchronized Reply answer(Call call, Service service) {
            return GroupContents.afterSuccess(requests, call, service, reply -> {
                Groups groups = new GroupContents(service.world()).groups(call);
                List<Backend> old = groups.find(latest).map(g -> g.backends()).orElse(List.of());
                latest = GroupContents.id(call, reply);
                groups.change(latest, g -> g.withBackends(joined(old, g.backends())));
            });
        }

        private static List<Backend> joined(List<Backend> old, List<Backend> own) {
            List<Backend> all = new ArrayList<>(old);
            own.stream().filter(b -> !old.contains(b)).forEach(all::add);
            return all;
        }
    }

    /** {@code holds-the-latest-add}: a group holds only the servers of its creation and of the latest addition. */
    final class HoldsTheLatestAdd implements GroupContentMutation {

        private final RequestMatcher requests;
        private final Map<String, List<Backend>> atFirst = new ConcurrentHashMap<>();

        public HoldsTheLatestAdd(RequestMatcher requests) {
            this.requests = requests;
        }

        @Override
        public Reply answer(Call call, Service service) {
            if (!GroupContents.does(Effect.ADDS, call) || !requests.holds(call)) {
                return service.answer(call);
            }
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            List<Backend> first = atFirst.computeIfAbsent(GroupContents.id(call, null), id -> before);
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                List<Backend> held = new ArrayList<>(first);
                state.now(call, reply).stream().filter(b -> !before.contains(b)).forEach(held::add);
                state.put(call, reply, held);
            }
            return reply;
        }
    }

    /** {@code remembers-removed}: a server that was removed from a group can never be added to it again. */
    final class RemembersRemoved implements GroupContentMutation {

        private final RequestMatcher requests;
        private final Map<String, Set<Backend.Identity>> removed = new ConcurrentHashMap<>();

        public RemembersRemoved(RequestMatcher requests) {
            this.requests = requests;
        }

        @Override
        public synchronized Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            boolean removes = GroupContents.does(Effect.REMOVES, call);
            if (!reply.succeeded() || !removes && !GroupContents.does(Effect.ADDS, call)) {
                return reply;
            }
            Set<Backend.Identity> gone = removed.computeIfAbsent(
                    GroupContents.id(call, reply), id -> ConcurrentHashMap.newKeySet());
            List<Backend> now = state.now(call, reply);
            if (removes) {
                before.stream().filter(b -> !now.contains(b)).map(Backend::identity).forEach(gone::add);
            } else {
                state.put(call, reply, now.stream().filter(b -> !gone.contains(b.identity())).toList());
            }
            return reply;
        }
    }
}
