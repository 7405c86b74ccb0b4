package slbkit.endpoint;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import slbkit.contract.Contract;
import slbkit.profile.CallDefaults;
import slbkit.profile.Provocation;
import slbkit.profile.TargetProfile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoint under test, which REST Assured calls. No static settings; no redirect is followed, nothing is sent twice,
 * every reply has a bound in time and in size, and every exchange is handed on with its secrets masked.
 */
public final class Endpoint implements AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final TargetProfile profile;
    private final URI uri;
    private final Signers signers;
    private final Masking masking;
    private final Recording recording;
    private final Transport transport;
    private final Replay replay;

    public Endpoint(TargetProfile profile) {
        this(profile, null);
    }

    /**
     * An endpoint that may be a record.
     *
     * @param replay answers in place of the target, to which then nothing is sent; null to call the target
     */
    public Endpoint(TargetProfile profile, Replay replay) {
        this.replay = replay;
        this.profile = profile;
        this.uri = URI.create(profile.endpoint() + "/");
        this.signers = new Signers(profile.auth());
        this.masking = new Masking(profile.auth());
        this.recording = new Recording(uri, masking);
        this.transport = replay == null ? new Transport(profile) : null;
    }

    /** The target's usual way of calling. */
    public CallStyle usualStyle() {
        return CallStyle.of(profile.call());
    }

    /** Make a call, under an exchange id that the record does not have yet, and tell the observer. */
    public Reply call(String exchangeId, SlbRequest request, ReplyObserver observer) {
        CallStyle style = request.style() == null ? usualStyle() : request.style();
        SigningFilter signing = signing(request, style);
        observer.before(request);
        long begun = System.nanoTime();
        Reply reply = read(send(exchangeId, signing), request, style);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        observer.after(request, reply, recording.of(request, signing.wire(), reply, millis));
        return reply;
    }

    /** Send an arming call. */
    public Reply arm(Provocation.Arm arm) {
        if (replay != null) {
            return Reply.of("", 204, Map.of(), new byte[0]);
        }
        RequestSpecification request = transport.request(WireFormat.USUAL.body());
        request = arm.body() == null
                ? request.noContentType()
                : request.contentType("application/json").body(JsonMapper.shared().writeValueAsString(arm.body()));
        return sent("", request, arm.method(), URI.create(profile.endpoint() + arm.path()));
    }

    /** The reply to a call that changes nothing; it is not recorded and no observer sees it. */
    public Reply probe(String operation) {
        return probe(SlbRequest.of(operation, profile.region()));
    }

    /** The same for a whole request. */
    public Reply probe(SlbRequest probe) {
        CallStyle style = probe.style() == null ? usualStyle() : probe.style();
        return read(send("probe", signing(probe, style)), probe, style);
    }

    /** Why the target cannot be reached; empty if it answers anything at all. */
    public String unreachable() {
        return replay != null ? "" : probe(Contract.documented().firstCalls().unrelated()).failure();
    }

    /** A text that quotes the target, without the secrets that it may have echoed. */
    public String hide(String text) {
        return masking.hide(text);
    }

    @Override
    public void close() {
        if (transport != null) {
            transport.close();
        }
    }

    /** A call that asks for JSON must get JSON; a call that asks for no format may also get XML. */
    private static Reply read(Reply reply, SlbRequest request, CallStyle style) {
        return style.asksForJson() ? reply : XmlReply.read(reply, request.operation());
    }

    private SigningFilter signing(SlbRequest request, CallStyle style) {
        return new SigningFilter(wire(request, style), signers.of(style.signing()), masking);
    }

    private Wire wire(SlbRequest request, CallStyle style) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        String version = Contract.documented().version();
        boolean acs3 = profile.auth().scheme() == slbkit.profile.Auth.Scheme.ACS3;
        if (style.naming() != CallStyle.Naming.PARAMETERS || acs3) {
            if (!request.operation().isEmpty()) {
                headers.put("x-acs-action", request.operation());
            }
            headers.put("x-acs-version", version);
        }
        if (style.naming() != CallStyle.Naming.HEADERS) {
            if (!request.operation().isEmpty()) {
                parameters.put("Action", request.operation());
            }
            parameters.put("Version", version);
        }
        if (style.format() == null) {
            headers.put("accept", "application/json");
        } else {
            parameters.put("Format", style.format());
        }
        parameters.putAll(request.flat());
        if (style.place() == CallDefaults.Place.FORM || style.wireFormat().labelledAsForm()) {
            headers.put("content-type", FORM);
        }
        return new Wire(style.method(), uri, style.place(), parameters, headers, style.wireFormat());
    }

    private Reply send(String exchangeId, SigningFilter signing) {
        if (replay != null) {
            return replay.answer(exchangeId, signing.sign());
        }
        Wire wire = signing.wire();
        return sent(exchangeId, transport.request(wire.wireFormat().body()).filter(signing), wire.method().name(), uri);
    }

    private Reply sent(String exchangeId, RequestSpecification request, String method, URI uri) {
        if (uri.toString().toLowerCase(Locale.ROOT).startsWith("http://localhost/")) {
            request.port(80); // REST Assured would choose another one
        }
        transport.pace().awaitTurn();
        try {
            // as a text: for a URI, REST Assured composes the whole address once more
            Response response = request.request(method, uri.toString());
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (Header header : response.headers()) {
                if (!header.getName().equals(TargetClient.BROKEN_BODY)) {
                    headers.computeIfAbsent(header.getName().strip(), name -> new ArrayList<>()).add(header.getValue());
                }
            }
            String broken = response.header(TargetClient.BROKEN_BODY);
            return broken == null
                    ? Reply.of(exchangeId, response.statusCode(), headers, response.asByteArray())
                    : Reply.cutShort(exchangeId, response.statusCode(), headers, broken);
        } catch (Exception e) {
            return Reply.failed(exchangeId, hide(Transport.reason(e)));
        } finally {
            transport.pace().ended();
        }
    }
}
