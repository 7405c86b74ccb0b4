package slbkit.stub.mutation.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Groups;

/** {@code forgets-after-calls}: a group lives for a number of further calls, whatever they are about. */
final class ForgetsAfterCalls implements Mutation {

    private record Kept(Groups groups, String id) {
    }

    private final String operation;
    private final int calls;
    private final Map<Kept, Integer> left = new LinkedHashMap<>();

    ForgetsAfterCalls(Settings settings) {
        this.operation = settings.text("operation");
        this.calls = settings.number("calls");
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
        if (reply.succeeded() && call.action().filter(operation::equals).isPresent()) {
            left.put(new Kept(new GroupState(service.world()).groups(call), GroupState.id(call, reply)), calls);
        }
        return reply;
    }
}
