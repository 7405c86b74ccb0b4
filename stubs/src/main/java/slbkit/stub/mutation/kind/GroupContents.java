package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Listing;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/** The content of the group that a call names or creates, or of a default server group. */
record GroupContents(World world) {

    /** Whether a call is for an operation of the contract with this effect. */
    static boolean does(Effect effect, Call call) {
        return operation(call).filter(o -> o.effect() == effect).isPresent();
    }

    /** The kind of group that a call for an operation of the contract changes. */
    static Optional<Group> kind(Call call) {
        return operation(call).map(o -> Contract.documented().group(o.group()));
    }

    /** The content of the group when the call arrived; empty for a group that the call creates. */
    List<Backend> before(Call call) {
        return does(Effect.CREATES, call) ? List.of() : held(call, given(call));
    }

    /** The current content of the group. */
    List<Backend> now(Call call, Reply reply) {
        return held(call, id(call, reply));
    }

    /** Replace the content of the group. */
    void put(Call call, Reply reply, List<Backend> backends) {
        String id = id(call, reply);
        kind(call).ifPresent(kind -> world.groups(kind).ifPresentOrElse(
                groups -> groups.change(id, g -> g.withBackends(backends)),
                () -> world.landscape().loadBalancer(id)
                        .ifPresent(l -> world.defaultGroups().change(l, there -> backends))));
    }

    /** The same reply with a list of these servers. */
    static Reply listing(Call call, Reply reply, List<Backend> backends) {
        return reply.changed(body -> operation(call)
                .ifPresent(operation -> Listing.put(body, operation.replyServers(), backends)));
    }

    /**
     * All groups of the same kind as the group of a call.
     *
     * @throws IllegalArgumentException if no operation creates groups of that kind
     */
    Groups groups(Call call) {
        return kind(call).flatMap(world::groups).orElseThrow(() -> new IllegalArgumentException(
                call.action().orElse("a call") + " is about no group that an operation creates"));
    }

    /** The id of the group; if the call creates the group, the id is in the reply. */
    static String id(Call call, Reply reply) {
        return does(Effect.CREATES, call)
                ? reply.body().path(kind(call).orElseThrow().id()).asString("")
                : given(call);
    }

    /** The reply to a call. If it succeeds, something else happens, too. */
    static Reply afterSuccess(RequestMatcher requests, Call call, Service service, Consumer<Reply> then) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && requests.holds(call)) {
            then.accept(reply);
        }
        return reply;
    }

    /**
     * The reply to a call. If it succeeds, another list is put into the default server group of the load balancer that
     * the call's group belongs to.
     *
     * @param change the list, from what is there and the ids of the servers that the call names
     */
    static Reply changeDefaultGroup(
            RequestMatcher requests, Call call, Service service,
            BiFunction<List<Backend>, Set<String>, List<Backend>> change) {
        Set<String> named = CallServers.of(call).stream()
                .map(s -> s.path("ServerId").asString(""))
                .collect(Collectors.toSet());
        // looked up first, because the call may delete the group; a creation names the load balancer instead
        Optional<LoadBalancer> balancer = kind(call).flatMap(service.world()::groups)
                .flatMap(groups -> groups.find(given(call))).map(ServerGroup::loadBalancerId)
                .or(() -> call.parameter("LoadBalancerId"))
                .flatMap(service.world().landscape()::loadBalancer);
        return afterSuccess(requests, call, service, reply -> balancer.ifPresent(known ->
                service.world().defaultGroups().change(known, there -> change.apply(there, named))));
    }

    private static String given(Call call) {
        return kind(call).flatMap(kind -> call.parameter(kind.id())).orElse("");
    }

    private List<Backend> held(Call call, String id) {
        return kind(call)
                .flatMap(kind -> world.groups(kind)
                        .map(groups -> groups.find(id).map(ServerGroup::backends))
                        .orElseGet(() -> world.landscape().loadBalancer(id).map(world.defaultGroups()::of)))
                .orElse(List.of());
    }

    private static Optional<Operation> operation(Call call) {
        return call.action().flatMap(Contract.documented()::operation).filter(o -> !o.effect().onlyReads());
    }
}
