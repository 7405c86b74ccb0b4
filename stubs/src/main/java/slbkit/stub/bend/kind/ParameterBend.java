package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code parameter}: a parameter is read as another, as missing, or as given where it is missing. */
final class ParameterBend implements Bend {

    private final RequestMatcher requests;
    private final String name;
    private final String what;
    private final String value;

    ParameterBend(Settings settings) {
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
