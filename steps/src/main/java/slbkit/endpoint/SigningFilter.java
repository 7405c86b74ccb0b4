package slbkit.endpoint;

import io.restassured.filter.FilterContext;
import io.restassured.filter.time.TimingFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.ArrayList;
import java.util.List;
import slbkit.profile.CallDefaults;

/**
 * Signs one call, and writes it as it was signed. It is also the filter that measures the time, which REST Assured would
 * otherwise add: for each filter it puts the whole request together again.
 */
final class SigningFilter extends TimingFilter {

    private final Signer signer;
    private final Masking masking;
    private Wire wire;

    SigningFilter(Wire wire, Signer signer, Masking masking) {
        this.wire = wire;
        this.signer = signer;
        this.masking = masking;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Wire signed = sign();
        request.headers(headers(signed));
        if (!signed.headers().containsKey("content-type")) {
            request.noContentType();
        }
        if (signed.place() == CallDefaults.Place.FORM) {
            request.body(signed.encoded());
        } else {
            // a single name without a value: REST Assured then leaves it as it is
            request.queryParam(signed.encoded());
        }
        return super.filter(request, response, context);
    }

    /** Sign the call, which from now on is as it was signed. */
    Wire sign() {
        wire = signer.sign(wire);
        masking.remember(wire);
        return wire;
    }

    /** The call as it was last written. */
    Wire wire() {
        return wire;
    }

    private static Headers headers(Wire wire) {
        List<Header> headers = new ArrayList<>();
        // a header without a value is not sent: without this one REST Assured would send an Accept of its own
        headers.add(new Header("Accept", null));
        headers.add(new Header("host", wire.endpoint().getAuthority()));
        wire.headers().forEach((name, value) -> {
            headers.removeIf(header -> header.getName().equalsIgnoreCase(name));
            headers.add(new Header(name, value));
        });
        if (wire.wireFormat().body() == WireFormat.EmptyBody.CHUNKED) {
            // a target that leaves the chunk unread must not take it for the beginning of the next call
            headers.add(new Header("Connection", "close"));
        }
        return new Headers(headers);
    }
}
