package slbkit.stub.mutation.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import slbkit.stub.world.World;

/** {@code weighs-everywhere}: a weight that is set in a default server group is set in every vServer group, too. */
final class WeighsEverywhere implements Mutation {

    private final String operation;

    WeighsEverywhere(Settings settings) {
        this.operation = settings.text("operation");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        if (reply.succeeded() && call.action().filter(operation::equals).isPresent()) {
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
