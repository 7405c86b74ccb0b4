package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Contract;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Groups;

/**
 * {@code leaks}: what a call does to its group it does to every other group too, from a default server group to every
 * vServer group; with {@code into: pairs} to the primary/secondary groups instead.
 */
final class Leaks implements Mutation {

    private final RequestMatcher requests;
    private final boolean intoPairs;

    Leaks(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.intoPairs = settings.text("into", "").equals("pairs");
    }

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

    /** Whether groups of this kind have no room for more servers than they are created with. */
    private static boolean holdsAnExactNumber(Call call) {
        return call.action().flatMap(Contract.documented()::operation)
                .filter(o -> o.servers().exactly() != null)
                .isPresent();
    }

    /** A default server group knows no ports, and other groups need one. */
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
