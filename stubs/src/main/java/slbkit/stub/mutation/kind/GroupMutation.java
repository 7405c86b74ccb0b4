package slbkit.stub.mutation.kind;

import java.util.List;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;

/** {@code group}: after a call that was taken the group holds something else than it should. */
final class GroupMutation implements Mutation {

    private final RequestMatcher requests;
    private final GroupEdits edit;

    GroupMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        String what = settings.text("do");
        this.edit = GroupEdits.NAMED.get(what);
        if (edit == null) {
            throw settings.wrong("do: %s is none of %s".formatted(what, GroupEdits.NAMED.keySet().stream().sorted().toList()));
        }
    }

    @Override
    public Reply answer(Call call, Service service) {
        return requests.holds(call) ? mutated(call, service) : service.answer(call);
    }

    /** One call at a time, or a second one's change would be lost: that is another defect. */
    private synchronized Reply mutated(Call call, Service service) {
        GroupState state = new GroupState(service.world());
        List<Backend> before = state.before(call);
        Reply reply = service.answer(call);
        if (reply.succeeded()) {
            List<Backend> right = state.now(call, reply);
            List<Backend> wrong = edit.wrong(before, right);
            if (!wrong.equals(right)) {
                state.put(call, reply, wrong);
            }
        }
        return reply;
    }
}
