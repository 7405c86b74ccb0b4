package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Server;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/** Mutations of groups that a call does not name. */
sealed interface OtherGroupMutation extends Kind {

    /** The vServer groups, or the primary/secondary groups if a mutation says {@code into: pairs}. */
    private static GroupStore groups(Service service, Optional<String> into) {
        return into.filter("pairs"::equals).isPresent() ? service.world().masterSlaveGroups() : service.world().vServerGroups();
    }

    /** The entries, each with the weight that its server has in the other group, if it is there. */
    private static List<Backend> weighedLike(List<Backend> entries, List<Backend> others) {
        return entries.stream().map(entry -> others.stream().filter(other -> other.serverId().equals(entry.serverId()))
                .findFirst().map(entry::weighedLike).orElse(entry)).toList();
    }

    /**
     * {@code leaks}: a call also changes every other group in the same way; a call for a default server group also
     * changes every vServer group. With {@code into: pairs} it changes the primary/secondary groups instead.
     */
    record Leaks(RequestMatcher requests, Optional<String> into) implements OtherGroupMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            return GroupContents.afterSuccess(call, service, reply -> {
                List<Backend> now = state.now(call, reply);
                boolean full = into.isEmpty() && holdsAnExactNumber(call);
                boolean fromDefault = GroupContents.kind(call).flatMap(service.world()::groups).isEmpty();
                GroupStore groups = into.isPresent() || fromDefault ? groups(service, into) : state.groups(call);
                // a default server group has no ports, but the other groups need one
                List<Backend> leaking = fromDefault ? now.stream().map(b -> b.onPort(80)).toList() : now;
                groups.all().forEach(g -> groups.change(g.id(), other ->
                        other.withBackends(full ? now : leaked(other.backends(), before, leaking))));
            });
        }

        /** Whether groups of this kind cannot hold more servers than they are created with. */
        private static boolean holdsAnExactNumber(Call call) {
            return call.action().flatMap(Contract.documented()::operation)
                    .flatMap(Operation::findServers)
                    .filter(servers -> servers.exactly() != null)
                    .isPresent();
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
        public Reply answerMeant(Call call, Service service) {
            GroupStore groups = groups(service, into);
            return GroupContents.afterSuccess(call, service, reply -> {
                List<Backend> set = new GroupContents(service.world()).before(call);
                groups.all().forEach(group ->
                        groups.change(group.id(), now -> now.withBackends(weighedLike(now.backends(), set))));
            });
        }
    }

    /** {@code leaves-others}: the servers of a call's group leave the other groups. */
    record LeavesOthers(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
            return GroupContents.afterSuccess(call, service, reply -> {
                List<Backend> taken = state.now(call, reply);
                GroupStore groups = state.groups(call);
                String id = GroupContents.id(call, reply);
                groups.all().stream().filter(other -> !other.id().equals(id)).forEach(other -> groups.change(other.id(), now ->
                        now.withBackends(now.backends().stream().filter(b -> taken.stream().noneMatch(b::isNamedBy)).toList())));
            });
        }
    }

    /** {@code names-everywhere}: setting the name of a group also gives it to the other groups behind its load balancer. */
    record NamesEverywhere(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            return GroupContents.afterSuccess(call, service, reply -> {
                GroupStore groups = new GroupContents(service.world()).groups(call);
                groups.find(GroupContents.id(call, reply)).ifPresent(named -> groups.all().stream()
                        .filter(other -> other.loadBalancerId().equals(named.loadBalancerId()))
                        .forEach(other -> groups.change(other.id(), now -> now.named(named.name()))));
            });
        }
    }

    /** {@code default-group}: a call for another group also changes the default server group of its load balancer. */
    record DefaultGroup(RequestMatcher requests, @JsonProperty("do") Change change) implements OtherGroupMutation {

        /** The call's servers enter, leave, or get the weights that it sets; or each weight rises by 1, and 100 is 0. */
        enum Change { ENTERS, LEAVES, WEIGHS, RISES }

        @Override
        public Reply answerMeant(Call call, Service service) {
            World world = service.world();
            // looked up first, because the call may delete the group; a creation names the load balancer instead
            Optional<LoadBalancer> balancer = GroupContents.kind(call).flatMap(world::groups)
                    .flatMap(groups -> groups.find(GroupContents.given(call))).map(ServerGroup::loadBalancerId)
                    .or(() -> call.parameter("LoadBalancerId"))
                    .flatMap(world.landscape()::loadBalancer);
            return GroupContents.afterSuccess(call, service, reply -> balancer.ifPresent(known ->
                    world.defaultGroups().change(known, there -> changed(there, call, world))));
        }

        private List<Backend> changed(List<Backend> there, Call call, World world) {
            Set<String> named = CallServers.ids(call);
            return switch (change) {
                case ENTERS -> Stream.concat(there.stream(), named.stream()
                        .filter(id -> there.stream().noneMatch(b -> b.serverId().equals(id)))
                        .map(id -> Backend.ofDefaultGroup(id, "ecs", 100))).toList();
                case LEAVES -> there.stream().filter(b -> !named.contains(b.serverId())).toList();
                case WEIGHS -> weighedLike(there, new GroupContents(world).before(call).stream()
                        .filter(weighed -> named.contains(weighed.serverId())).toList());
                case RISES -> there.stream().map(b -> b.weighing((b.weight() + 1) % 101)).toList();
            };
        }
    }

    /** {@code attaches-when-weighed}: a server whose weight is set enters the default server group. */
    record AttachesWhenWeighed(RequestMatcher requests) implements OtherGroupMutation {

        @Override
        public synchronized Reply answerMeant(Call call, Service service) {
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            List<Backend> entering = strangers(call, service, before);
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
            return CallServers.ids(call).stream()
                    .filter(id -> !there.contains(id))
                    .flatMap(id -> service.world().landscape().server(id).stream())
                    .filter(Server::running)
                    .map(server -> Backend.ofDefaultGroup(server.id(), server.type(), 100))
                    .toList();
        }
    }
}
