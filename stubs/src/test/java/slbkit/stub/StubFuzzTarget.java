package slbkit.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.rpc.RpcSignature;
import slbkit.stub.call.Call;

/**
 * What a coverage-guided fuzzer calls with each of its inputs: bytes for the stub as they are, or a call made of
 * them, signed or not. After each, the state is intact and the next good call works. Run by {@code mvn test -Pfuzz}.
 *
 * <p>The first byte says what the rest is. A call is the number of its operation, what it looks like, and lines of
 * {@code name=value}.
 */
public final class StubFuzzTarget {

    /** A request that is whole is answered; one that is not may wait for its rest. */
    private static final int MILLIS_FOR_AN_ANSWER = 10_000;
    private static final int MILLIS_FOR_BYTES = 200;
    private static final int INPUTS_BETWEEN_RESETS = 500;
    private static final String ID = "fuzz-id";
    private static final String SECRET = "fuzz-secret";

    /** The admin API may change anything, what is asked to go wrong may, and what we look for is not to be quoted. */
    private static final List<String> NOT_TRIED = List.of("admin", "fault", "exception");

    private static final List<Operation> OPERATIONS = List.copyOf(Contract.documented().operations());

    private static SlbStub open;
    private static SlbStub signed;
    private static Caller caller;
    private static String kept;
    private static int inputs;

    private StubFuzzTarget() {
    }

    /** Called once by the fuzzer. */
    public static void fuzzerInitialize() {
        open = SlbStub.start();
        signed = SlbStub.builder().accessKey(ID, SECRET).start();
        caller = new Caller(open);
    }

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (inputs++ % INPUTS_BETWEEN_RESETS == 0) {
            open.reset();
            signed.reset();
            kept = caller.group("[{'ServerId':'i-1','Port':80}]");
        }
        String text = new String(input, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (input.length < 4 || NOT_TRIED.stream().anyMatch(text::contains)) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0] & 3) {
            case 0 -> check(send(open, rest, MILLIS_FOR_BYTES), false);
            case 1 -> check(send(signed, rest, MILLIS_FOR_BYTES), false);
            case 2 -> check(send(open, call(rest, false), MILLIS_FOR_AN_ANSWER), true);
            default -> check(send(signed, call(rest, true), MILLIS_FOR_AN_ANSWER), true);
        }
        stillGood();
    }

    private static void stillGood() {
        Caller.Answer answer = caller.describe(kept);
        if (!answer.each("ServerId").equals(List.of("i-1"))) {
            throw new AssertionError("the group that nobody named is now " + answer.text());
        }
        if (inputs % 16 == 0) {
            String made = caller.group("[{'ServerId':'i-2','Port':81}]");
            Caller.Answer deleted = caller.call("DeleteVServerGroup", "VServerGroupId", made);
            if (made.isEmpty() || deleted.status() != 200) {
                throw new AssertionError("a good call no longer works: " + deleted.text());
            }
        }
    }

    private static void check(String reply, boolean call) {
        if (reply.contains("\tat ") || reply.contains("Exception:") || reply.startsWith("HTTP/1.1 500")) {
            throw new AssertionError("the stub's own fault: " + reply);
        }
        if (call && !(reply.startsWith("HTTP/1.1 ") && reply.contains("RequestId"))) {
            throw new AssertionError("no envelope: " + reply);
        }
    }

    /** A call whose parts are the input's, however odd they are. */
    private static byte[] call(byte[] input, boolean sign) {
        int looks = input[1];
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", OPERATIONS.get((input[0] & 0xff) % OPERATIONS.size()).name());
        parameters.put("Version", "2014-05-15");
        for (String line : new String(input, 2, input.length - 2, StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            parameters.put(equals < 0 ? line : line.substring(0, equals), line.substring(equals + 1));
        }
        boolean post = (looks & 1) == 0;
        boolean form = post && (looks & 2) != 0;
        Map<String, String> sent = sign ? signed(parameters, post ? "POST" : "GET") : parameters;
        byte[] body = (form ? Caller.query(sent) : "").getBytes(StandardCharsets.UTF_8);
        String head = (post ? "POST" : "GET") + " /" + (form ? "" : "?" + Caller.query(sent)) + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n"
                + (form ? "Content-Type: application/x-www-form-urlencoded\r\n" : "")
                + ((looks & 4) != 0 ? "Accept: text/xml\r\n" : "") + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Signed rightly, but for what the input brought itself. */
    private static Map<String, String> signed(Map<String, String> parameters, String method) {
        parameters.putIfAbsent("AccessKeyId", ID);
        parameters.putIfAbsent("SignatureMethod", "HMAC-SHA1");
        parameters.putIfAbsent("SignatureVersion", "1.0");
        parameters.putIfAbsent("SignatureNonce", "nonce-" + inputs);
        parameters.putIfAbsent("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        parameters.putIfAbsent("Signature", RpcSignature.of(
                method, Call.of("any", parameters).parameters().pairs(), SECRET));
        return parameters;
    }

    /** What comes back, until the stub closes or waits for more. */
    private static String send(SlbStub stub, byte[] request, int retryPolicy) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(stub.url()).getPort())) {
            socket.setSoTimeout(retryPolicy);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                reply.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException e) {
            // It waits for the rest of a request that has none.
        } catch (SocketException e) {
            // It has seen enough, and closed.
        }
        return reply.toString(StandardCharsets.UTF_8);
    }
}
