package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of the content of groups. */
sealed interface GroupContentMutation extends Kind {

    /** {@code group}: after a successful call, the content of the group is wrong. */
    record Group(RequestMatcher requests, @JsonProperty("do") String edit) implements GroupContentMutation {

        public Group {
            GroupEdits.named(edit);
        }

        @Override
        public Reply answer(Call call, Service service) {
            return requests.holds(call) ? mutated(call, service) : service.answer(call);
        }

        /** One call at a time; otherwise the change of a second call would be lost, which is another defect. */
        private synchronized Reply mutated(Call call, Service service) {
            GroupState state = new GroupState(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                List<Backend> right = state.now(call, reply);
                List<Backend> wrong = GroupEdits.named(edit).wrong(before, right);
                if (!wrong.equals(right)) {
                    state.put(call, reply, wrong);
                }
            }
            return reply;
        }
    }

    /**
     * {@code leaks}: a call also changes every other group in the same way; a call for a default server group also
     * changes every vServer group. With {@code into: pairs} it changes the primary/secondary groups instead.
     */
    record Leaks(RequestMatcher requests, Optional<String> into) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            GroupState state = new GroupState(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                List<Backend> now = state.now(call, reply);
                boolean intoPairs = into.filter("pairs"::equals).isPresent();
                boolean full = !intoPairs && holdsAnExactNumber(call);
                boolean fromDefault = GroupState.kind(call).flatMap(service.world()::groups).isEmpty();
                Groups groups = intoPairs ? service.world().masterSlaveGroups()
                        : fromDefault ? service.world().vServerGroups() : state.groups(call);
                List<Backend> leaking = fromDefault ? now.stream().map(Leaks::onAPort).toList() : now;
                groups.all().forEach(g -> groups.change(g.id(), other ->
                        other.withBackends(full ? now : leaked(other.backends(), before, leaking))));
            }
            return reply;
        }

        /** Whether groups of this kind cannot hold more servers than they are created with. */
        private static boolean holdsAnExactNumber(Call call) {
            return call.action().flatMap(Contract.documented()::operation)
                    .flatMap(Operation::findServers)
                    .filter(servers -> servers.exactly() != null)
                    .isPresent();
        }

        /** A default server group has no ports, but the other groups need one. */
        private static Backend onAPort(Backend server) {
            return new Backend(server.serverId(), 80, server.weight(), server.type(), server.description(),
                    server.serverIp(), server.serverType());
        }

        private static List<Backend> leaked(List<Backend> there, List<Backend> before, List<Backend> now) {
            List<Backend> leaked = new ArrayList<>(there.stream()
                    .filter(b -> now.contains(b) || before.stream().noneMatch(o -> o.isNamedBy(b)))
                    .toList());
            now.stream().filter(b -> !before.contains(b) && !leaked.contains(b)).forEach(leaked::add);
            return leaked;
        }
    }

    /** {@code weighs-everywhere}: setting a weight in a default server group also sets it in every vServer group. */
    record WeighsEverywhere(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() && requests.holds(call)) {
                spread(call, service.world());
            }
            return reply;
        }

        private static void spread(Call call, World world) {
            Map<String, Backend> weighed = new GroupState(world).before(call).stream()
                    .collect(Collectors.toMap(Backend::serverId, b -> b, (first, second) -> first));
            world.vServerGroups().all().forEach(group -> world.vServerGroups().change(group.id(), now ->
                    now.withBackends(weighed(now.backends(), weighed))));
        }

        private static List<Backend> weighed(List<Backend> there, Map<String, Backend> weighed) {
            return there.stream()
                    .map(b -> weighed.containsKey(b.serverId()) ? b.weighedLike(weighed.get(b.serverId())) : b)
                    .toList();
        }
    }

    /** {@code attaches-when-weighed}: a server whose weight is set enters the default server group. */
    record AttachesWhenWeighed(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public synchronized Reply answer(Call call, Service service) {
            GroupState state = new GroupState(service.world());
            List<Backend> before = state.before(call);
            List<Backend> entering = requests.holds(call)
                    ? strangers(call, service, before)
                    : List.of();
            if (entering.isEmpty()) {
                return service.answer(call);
            }
            List<Backend> joined = new ArrayList<>(before);
            joined.addAll(entering);
            state.put(call, null, joined);
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                state.put(call, reply, before);
            }
            return reply;
        }

        private static List<Backend> strangers(Call call, Service service, List<Backend> members) {
            Set<String> there = members.stream().map(Backend::serverId).collect(Collectors.toSet());
            return CallServers.of(call).stream()
                    .map(s -> s.path("ServerId").asString(""))
                    .distinct()
                    .filter(id -> !there.contains(id))
                    .flatMap(id -> service.world().landscape().server(id).stream())
                    .filter(Server::running)
                    .map(server -> Backend.ofDefaultGroup(server.id(), server.type(), 100))
                    .toList();
        }
    }

    /** {@code loses-parallel-changes}: a group is read and, after a pause, written back, without a lock. */
    record LosesParallelChanges(RequestMatcher requests, OptionalInt millis) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            GroupState state = new GroupState(service.world());
            List<Backend> read = state.before(call);
            pause();
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

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(millis.orElse(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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

    /** {@code creates-though-rejected}: a rejected creation still creates its group, empty. */
    record CreatesThoughRejected(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (!reply.succeeded() && requests.holds(call)) {
                Groups groups = new GroupState(service.world()).groups(call);
                GroupState.kind(call).flatMap(kind -> call.parameter(kind.name())).ifPresent(name ->
                        groups.create(name, call.parameter("LoadBalancerId").orElse(""), List.of(), List.of()));
            }
            return reply;
        }
    }

    /** {@code deletes-more}: a rejected call deletes its group, or a call deletes every group of that kind, or none. */
    record DeletesMore(RequestMatcher requests, What what) implements GroupContentMutation {

        /** Which groups are deleted. */
        @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
        enum What { EVERY_GROUP, THOUGH_REJECTED, NONE }

        @Override
        public Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            Groups groups = new GroupState(service.world()).groups(call);
            Optional<ServerGroup> before = GroupState.kind(call).flatMap(kind -> call.parameter(kind.id())).flatMap(groups::find);
            Reply reply = service.answer(call);
            if (reply.succeeded() == (what != What.THOUGH_REJECTED)) {
                switch (what) {
                    case EVERY_GROUP -> groups.all().forEach(group -> groups.delete(group.id()));
                    case THOUGH_REJECTED -> before.ifPresent(group -> groups.delete(group.id()));
                    case NONE -> before.ifPresent(groups::putBack);
                }
            }
            return reply;
        }
    }

    /** {@code inherits}: a new group also holds the servers of the group that was created before it. */
    final class Inherits implements GroupContentMutation {

        private final RequestMatcher requests;
        private String latest = "";

        @JsonCreator
        Inherits(RequestMatcher requests) {
            this.requests = requests;
        }

        @Override
        public synchronized Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() && requests.holds(call)) {
                Groups groups = new GroupState(service.world()).groups(call);
                List<Backend> old = groups.find(latest).map(g -> g.backends()).orElse(List.of());
                latest = GroupState.id(call, reply);
                groups.change(latest, g -> g.withBackends(joined(old, g.backends())));
            }
            return reply;
        }

        private static List<Backend> joined(List<Backend> old, List<Backend> own) {
            List<Backend> all = new ArrayList<>(old);
            own.stream().filter(b -> !old.contains(b)).forEach(all::add);
            return all;
        }
    }

    /** {@code holds-the-latest-add}: a group holds only the servers of its creation and of the latest addition. */
    final class HoldsTheLatestAdd implements GroupContentMutation {

        private final Map<String, List<Backend>> atFirst = new ConcurrentHashMap<>();

        @Override
        public Reply answer(Call call, Service service) {
            if (!GroupState.does(Effect.ADDS, call)) {
                return service.answer(call);
            }
            GroupState state = new GroupState(service.world());
            List<Backend> before = state.before(call);
            List<Backend> first = atFirst.computeIfAbsent(GroupState.id(call, null), id -> before);
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

        private final Map<String, Set<Backend.Identity>> removed = new ConcurrentHashMap<>();

        @Override
        public synchronized Reply answer(Call call, Service service) {
            GroupState state = new GroupState(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            boolean removes = GroupState.does(Effect.REMOVES, call);
            if (!reply.succeeded() || !removes && !GroupState.does(Effect.ADDS, call)) {
                return reply;
            }
            Set<Backend.Identity> gone = removed.computeIfAbsent(
                    GroupState.id(call, reply), id -> ConcurrentHashMap.newKeySet());
            List<Backend> now = state.now(call, reply);
            if (removes) {
                before.stream().filter(b -> !now.contains(b)).map(Backend::identity).forEach(gone::add);
            } else {
                state.put(call, reply, now.stream().filter(b -> !gone.contains(b.identity())).toList());
            }
            return reply;
        }
    }

    /** {@code forgets}: the stub keeps only a few groups of a kind, and loses the oldest when another is created. */
    final class Forgets implements GroupContentMutation {

        private final RequestMatcher requests;
        private final int room;
        private final Deque<String> kept = new ArrayDeque<>();

        @JsonCreator
        Forgets(RequestMatcher requests, int room) {
            this.requests = requests;
            this.room = room;
        }

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() && requests.holds(call)) {
                synchronized (kept) {
                    kept.add(GroupState.id(call, reply));
                    if (kept.size() > room) {
                        new GroupState(service.world()).groups(call).delete(kept.poll());
                    }
                }
            }
            return reply;
        }
    }

    /** {@code forgets-after-calls}: a group vanishes after a number of further calls of any kind. */
    final class ForgetsAfterCalls implements GroupContentMutation {

        private record Kept(Groups groups, String id) {
        }

        private final RequestMatcher requests;
        private final int calls;
        private final Map<Kept, Integer> left = new LinkedHashMap<>();

        @JsonCreator
        ForgetsAfterCalls(RequestMatcher requests, int calls) {
            this.requests = requests;
            this.calls = calls;
        }

        @Override
        public synchronized Reply answer(Call call, Service service) {
            left.replaceAll((group, n) -> n - 1);
            left.entrySet().removeIf(e -> {
                boolean over = e.getValue() < 0;
                if (over) {
                    e.getKey().groups().delete(e.getKey().id());
                }
                return over;
            });
            Reply reply = service.answer(call);
            if (reply.succeeded() && requests.holds(call)) {
                left.put(new Kept(new GroupState(service.world()).groups(call), GroupState.id(call, reply)), calls);
            }
            return reply;
        }
    }

    /** {@code enters-default-group}: the servers of a call for another group also enter the default server group. */
    record EntersDefaultGroup(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupState.changeDefaultGroup(requests, call, service, (there, named) -> {
                List<Backend> all = new ArrayList<>(there);
                named.stream()
                        .filter(id -> there.stream().noneMatch(b -> b.serverId().equals(id)))
                        .forEach(id -> all.add(Backend.ofDefaultGroup(id, "ecs", 100)));
                return all;
            });
        }
    }

    /** {@code leaves-default-group}: the servers of a call for another group leave the default server group. */
    record LeavesDefaultGroup(RequestMatcher requests) implements GroupContentMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupState.changeDefaultGroup(requests, call, service, (there, named) ->
                    there.stream().filter(b -> !named.contains(b.serverId())).toList());
        }
    }
}
