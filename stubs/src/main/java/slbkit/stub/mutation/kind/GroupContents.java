package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Listing;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;

/** The content of the group that a call names or creates, or of a default server group. */
record GroupContents(World world) {

    /** Whether a call is for an operation of the contract with this effect. */
    static boolean does(Effect effect, Call call) {
        return operation(call).filter(o -> o.effect() == effect).isPresent();
    }

    /** The kind of group that a call for an operation of the contract changes. */
    static Optional<GroupKind> kind(Call call) {
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
    GroupStore groups(Call call) {
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
    static Reply afterSuccess(Call call, Service service, Consumer<Reply> then) {
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            then.accept(reply);
        }
        return reply;
    }

    /** The reply to a call. If it succeeds, the group holds another list, made from that before and the correct one. */
    static Reply replaced(Call call, Service service, BinaryOperator<List<Backend>> wrong) {
        GroupContents state = new GroupContents(service.world());
        List<Backend> before = state.before(call);
        return afterSuccess(call, service,
                reply -> state.put(call, reply, wrong.apply(before, state.now(call, reply))));
    }

    static String given(Call call) {
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
