package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code enters-default-group}, {@code leaves-default-group}: so do the servers of a call that is about another group. */
final class DefaultGroupToo implements Mutation {

    private final RequestMatcher requests;
    private final BiFunction<List<Backend>, Set<String>, List<Backend>> change;

    private DefaultGroupToo(Settings settings, BiFunction<List<Backend>, Set<String>, List<Backend>> change) {
        this.requests = RequestMatcher.of(settings);
        this.change = change;
    }

    static DefaultGroupToo entered(Settings settings) {
        return new DefaultGroupToo(settings, (there, named) -> {
            List<Backend> all = new ArrayList<>(there);
            named.stream()
                    .filter(id -> there.stream().noneMatch(b -> b.serverId().equals(id)))
                    .forEach(id -> all.add(Backend.ofDefaultGroup(id, "ecs", 100)));
            return all;
        });
    }

    static DefaultGroupToo left(Settings settings) {
        return new DefaultGroupToo(settings, (there, named) ->
                there.stream().filter(b -> !named.contains(b.serverId())).toList());
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && requests.holds(call)) {
            Set<String> named = CallServers.of(call).stream()
                    .map(s -> s.path("ServerId").asString(""))
                    .collect(Collectors.toSet());
            call.parameter("VServerGroupId")
                    .flatMap(service.world().vServerGroups()::find)
                    .flatMap(group -> service.world().landscape().loadBalancer(group.loadBalancerId()))
                    .ifPresent(balancer -> service.world().defaultGroups()
                            .change(balancer, there -> change.apply(there, named)));
        }
        return reply;
    }
}
