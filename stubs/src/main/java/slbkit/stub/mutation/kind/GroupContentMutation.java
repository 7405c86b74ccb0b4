package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.ServerGroup;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
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

        /** One call at a time; otherwise the change of a second call would be lost, which is another defect. */
        @Override
        public synchronized Reply answerMeant(Call call, Service service) {
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

        private static final JsonMapper JSON =
                JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

        public Holds {
            NodeChange.of(change, value.orElse(""));
        }

        @Override
        public Reply answerMeant(Call call, Service service) {
            return GroupContents.afterSuccess(call, service, reply -> new GroupContents(service.world()).groups(call)
                    .change(GroupContents.id(call, reply), this::changed));
        }

        private ServerGroup changed(ServerGroup group) {
            ObjectNode values = JSON.valueToTree(group);
            NodeChange wrong = NodeChange.of(change, value.orElse(""));
            if (path.size() == 1) {
                wrong.apply(values, path.get(0));
            } else {
                values.path(path.get(0)).forEach(tag -> wrong.apply((ObjectNode) tag, path.get(1)));
            }
            return JSON.treeToValue(values, ServerGroup.class);
        }
    }

    /** {@code applies-in-part}: a call that is rejected for one of its servers is carried out for the others. */
    record AppliesInPart(RequestMatcher requests, int first) implements GroupContentMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            List<ObjectNode> servers = CallServers.of(call);
            if (!reply.succeeded() && servers.size() > first) {
                service.answer(CallServers.with(call, servers.subList(0, first)));
            }
            return reply;
        }
    }

    /** {@code loses-parallel-changes}: a group is read and, after a pause, written back, without a lock. */
    record LosesParallelChanges(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
            List<Backend> read = state.before(call);
            TimingMutation.Slow.pause(30);
            return GroupContents.afterSuccess(call, service, reply -> {
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
            });
        }
    }

    /** {@code inherits}: a new group also holds the servers of the group that was created before it. */
    record Inherits(RequestMatcher requests, Deque<String> latest) implements GroupContentMutation {

        @Override
        public synchronized Reply answerMeant(Call call, Service service) {
            return GroupContents.afterSuccess(call, service, reply -> {
                GroupStore groups = new GroupContents(service.world()).groups(call);
                List<Backend> all = new ArrayList<>();
                Optional.ofNullable(latest.poll()).flatMap(groups::find).ifPresent(old -> all.addAll(old.backends()));
                String id = GroupContents.id(call, reply);
                latest.add(id);
                groups.change(id, own -> {
                    own.backends().stream().filter(b -> !all.contains(b)).forEach(all::add);
                    return own.withBackends(all);
                });
            });
        }
    }

    /** {@code holds-the-latest-add}: a group holds only the servers of its creation and of the latest addition. */
    record HoldsTheLatestAdd(
            RequestMatcher requests, ConcurrentMap<String, List<Backend>> atFirst) implements GroupContentMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            if (!GroupContents.does(Effect.ADDS, call)) {
                return service.answer(call);
            }
            return GroupContents.replaced(call, service, (before, now) -> {
                List<Backend> held = new ArrayList<>(atFirst.computeIfAbsent(GroupContents.id(call, null), id -> before));
                now.stream().filter(b -> !before.contains(b)).forEach(held::add);
                return held;
            });
        }
    }

    /** {@code remembers-removed}: a server that was removed from a group can never be added to it again. */
    record RemembersRemoved(
            RequestMatcher requests, ConcurrentMap<String, Set<Backend.Identity>> removed) implements GroupContentMutation {

        @Override
        public synchronized Reply answerMeant(Call call, Service service) {
            boolean removes = GroupContents.does(Effect.REMOVES, call);
            if (!removes && !GroupContents.does(Effect.ADDS, call)) {
                return service.answer(call);
            }
            return GroupContents.replaced(call, service, (before, now) -> {
                Set<Backend.Identity> gone = removed.computeIfAbsent(GroupContents.id(call, null), id -> new HashSet<>());
                if (removes) {
                    before.stream().filter(b -> !now.contains(b)).map(Backend::identity).forEach(gone::add);
                }
                return now.stream().filter(b -> removes || !gone.contains(b.identity())).toList();
            });
        }
    }
}
