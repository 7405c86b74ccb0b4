package slbkit.stub.mutation.kind;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Group;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code shows-late}: what describes a group says for a while after a change what it said before. */
final class ShowsLate implements Mutation {

    private record Former(Reply description, long until) {
    }

    private final long late;
    private final Map<String, Former> former = new ConcurrentHashMap<>();

    ShowsLate(Settings settings) {
        this.late = TimeUnit.MILLISECONDS.toNanos(settings.number("millis"));
    }

    @Override
    public Reply answer(Call call, Service service) {
        return GroupState.kind(call)
                .map(changed -> change(call, changed, service))
                .or(() -> described(call))
                .orElseGet(() -> service.answer(call));
    }

    private Optional<Reply> described(Call call) {
        return call.action()
                .flatMap(Contract.documented()::groupOf)
                .filter(kind -> call.action().equals(kind.find(Effect.DESCRIBES)))
                .flatMap(kind -> call.parameter(kind.id()))
                .map(former::get)
                .filter(f -> f.until() - System.nanoTime() > 0)
                .map(Former::description);
    }

    private Reply change(Call call, Group kind, Service service) {
        Reply before = service.answer(call
                .with("Action", kind.operation(Effect.DESCRIBES))
                .with(kind.id(), call.parameter(kind.id()).orElse("nobody")));
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            former.put(GroupState.id(call, reply), new Former(before, System.nanoTime() + late));
            former.values().removeIf(f -> f.until() - System.nanoTime() < 0);
        }
        return reply;
    }
}
