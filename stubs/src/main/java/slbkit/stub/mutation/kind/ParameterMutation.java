package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code parameter}: a parameter is read as another, as missing, or as given where it is missing. */
final class ParameterMutation implements Mutation {

    private final RequestMatcher requests;
    private final String name;
    private final String what;
    private final String value;

    ParameterMutation(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.name = settings.text("name");
        this.what = settings.text("do");
        this.value = settings.text("value", "");
    }

    @Override
    public Reply answer(Call call, Service service) {
        return service.answer(requests.holds(call) ? changed(call) : call);
    }

    private Call changed(Call call) {
        return switch (what) {
            case "fill" -> call.parameter(name).filter(v -> !v.isBlank()).isPresent() ? call : call.with(name, value);
            case "drop" -> call.with(name, null);
            default -> call.with(name, value);
        };
    }
}
