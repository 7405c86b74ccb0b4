package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.Server;

/** Mutations of groups that a call does not name. */
sealed interface OtherGroupMutation extends Kind {

    /** The vServer groups, or the primary/secondary groups if a mutation says {@code into: pairs}. */
    private static Groups groups(Service service, Optional<String> into) {
        return into.filter("pairs"::equals).isPresent() ? service.world().masterSlaveGroups() : service.world().vServerGroups();
    }

    /**
     * {@code leaks}: a call also changes every other group in the same way; a call for a default server group also
     * changes every vServer group. With {@code into: pairs} it changes the primary/secondary groups instead.
     */
    record Leaks(RequestMatcher requests, Optional<String> into) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            if (!requests.holds(call)) {
                return service.answer(call);
            }
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            Reply reply = service.answer(call);
            if (reply.succeeded()) {
                List<Backend> now = state.now(call, reply);
                boolean intoPairs = into.isPresent();
                boolean full = !intoPairs && holdsAnExactNumber(call);
                boolean fromDefault = GroupContents.kind(call).flatMap(service.world()::groups).isEmpty();
                Groups groups = intoPairs || fromDefault ? groups(service, into) : state.groups(call);
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

    /**
     * {@code weighs-everywhere}: setting a weight in a default server group also sets it in every vServer group, or with
     * {@code into: pairs} in every primary/secondary group.
     */
    record WeighsEverywhere(RequestMatcher requests, Optional<String> into) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            Groups groups = groups(service, into);
            return GroupContents.afterSuccess(requests, call, service, reply ->
                    spread(new GroupContents(service.world()).before(call), groups));
        }

        private static void spread(List<Backend> set, Groups groups) {
            Map<String, Backend> weighed = set.stream()
                    .collect(Collectors.toMap(Backend::serverId, b -> b, (first, second) -> first));
            groups.all().forEach(group -> groups.change(group.id(), now ->
                    now.withBackends(weighed(now.backends(), weighed))));
        }

        private static List<Backend> weighed(List<Backend> there, Map<String, Backend> weighed) {
            return there.stream()
                    .map(b -> weighed.containsKey(b.serverId()) ? b.weighedLike(weighed.get(b.serverId())) : b)
                    .toList();
        }
    }

    /** {@code names-everywhere}: setting the name of a group also gives it to the other groups behind its load balancer. */
    record NamesEverywhere(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.afterSuccess(requests, call, service, reply -> {
                Groups groups = new GroupContents(service.world()).groups(call);
                groups.find(GroupContents.id(call, reply)).ifPresent(named -> groups.all().stream()
                        .filter(other -> other.loadBalancerId().equals(named.loadBalancerId()))
                        .forEach(other -> groups.change(other.id(), now -> now.named(named.name()))));
            });
        }
    }

    /** {@code weighs-in-default-group}: setting a weight in a group also sets it in the default server group. */
    record WeighsInDefaultGroup(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.changeDefaultGroup(requests, call, service, (there, named) -> {
                List<Backend> weighed = new GroupContents(service.world()).before(call);
                return there.stream().map(b -> weighed.stream()
                        .filter(w -> named.contains(w.serverId()) && w.serverId().equals(b.serverId()))
                        .findFirst().map(b::weighedLike).orElse(b)).toList();
            });
        }
    }

    /** {@code attaches-when-weighed}: a server whose weight is set enters the default server group. */
    record AttachesWhenWeighed(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public synchronized Reply answer(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
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

    /** {@code enters-default-group}: the servers of a call for another group also enter the default server group. */
    record EntersDefaultGroup(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.changeDefaultGroup(requests, call, service, (there, named) -> {
                List<Backend> all = new ArrayList<>(there);
                named.stream()
                        .filter(id -> there.stream().noneMatch(b -> b.serverId().equals(id)))
                        .forEach(id -> all.add(Backend.ofDefaultGroup(id, "ecs", 100)));
                return all;
            });
        }
    }

    /** {@code leaves-default-group}: the servers of a call for another group leave the default server group. */
    record LeavesDefaultGroup(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.changeDefaultGroup(requests, call, service, (there, named) ->
                    there.stream().filter(b -> !named.contains(b.serverId())).toList());
        }
    }

    /** {@code weighs-default-group}: a call for another group raises every weight in the default server group by 1, and 100 to 0. */
    record WeighsDefaultGroup(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answer(Call call, Service service) {
            return GroupContents.changeDefaultGroup(requests, call, service, (there, named) ->
                    there.stream().map(b -> b.weighing((b.weight() + 1) % 101)).toList());
        }
    }
}
