package slbkit.stub.bend.kind;

import slbkit.stub.bend.Bend;
import slbkit.stub.bend.RequestMatcher;
import slbkit.stub.bend.Settings;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.Reply;
import slbkit.stub.service.Service;

/** {@code decoding}: what stands in the query or the form, still encoded, is read as something else. */
final class Decoding implements Bend {

    private final RequestMatcher requests;
    private final boolean ofForm;
    private final String reads;
    private final String as;

    Decoding(Settings settings) {
        this.requests = RequestMatcher.of(settings);
        this.ofForm = settings.text("of").equals("form");
        this.reads = settings.text("reads");
        this.as = settings.text("as");
    }

    @Override
    public Reply answer(Call call, Service service) {
        return service.answer(requests.holds(call) ? changed(call) : call);
    }

    private Call changed(Call call) {
        Parameters query = ofForm ? call.query() : read(call.query());
        Parameters form = ofForm ? read(call.form()) : call.form();
        return Call.of(call.method(), call.path(), query, form, call.headers(), call.body());
    }

    private Parameters read(Parameters right) {
        return Parameters.read(right.encoded().replace(reads, as));
    }
}
