package slbkit.stub.bend.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import slbkit.stub.bend.Bend;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code forgets-after-calls}: a vServer group lives for a number of further calls, whatever they are about. */
final class ForgetsAfterCalls implements Bend {

    private final int calls;
    private final Map<String, Integer> left = new LinkedHashMap<>();

    ForgetsAfterCalls(Settings settings) {
        this.calls = settings.number("calls");
    }

    @Override
    public synchronized Reply answer(Call call, Service service) {
        left.replaceAll((id, n) -> n - 1);
        left.entrySet().removeIf(e -> {
            boolean over = e.getValue() < 0;
            if (over) {
                service.world().vServerGroups().delete(e.getKey());
            }
            return over;
        });
        Reply reply = service.answer(call);
        if (reply.succeeded() && call.action().filter("CreateVServerGroup"::equals).isPresent()) {
            left.put(reply.body().path("VServerGroupId").asString(""), calls);
        }
        return reply;
    }
}
