package slbkit.stub.mutation.kind;

import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;

/** {@code decoding}: what stands in the query or the form, still encoded, is read as something else. */
final class Decoding implements Mutation {

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
