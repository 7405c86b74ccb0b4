package slbkit.stub.mutation.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code loses-parallel-changes}: a group is read, thought about and written back, with no lock around it. */
final class LosesParallelChanges implements Mutation {

    private final String operation;
    private final int millis;

    LosesParallelChanges(Settings settings) {
        this.operation = settings.text("operation");
        this.millis = settings.number("millis", 30);
    }

    @Override
    public Reply answer(Call call, Service service) {
        if (!call.action().filter(operation::equals).isPresent()) {
            return service.answer(call);
        }
        GroupState state = new GroupState(service.world());
        List<Backend> read = state.before(call);
        pause();
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            Set<String> named = CallServers.of(call).stream().map(s -> s.path("Port").asString("")).collect(Collectors.toSet());
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
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
