package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.Signing;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.outcome.Unverifiable;
import slbkit.profile.Auth;
import slbkit.profile.Capability;
import slbkit.profile.Provocation;
import slbkit.report.view.Sanitizer;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.ServerGroups;

/** Calls of the documented operations: the plain call, and the plain call with one change. */
public record CallSteps(
        ScenarioExecution execution, Attempts attempts, PlainCalls plain, ChangedCalls changed, CallPreparation preparation,
        TestBed bed, ServerTable table) {

    private static final List<String> NUMBERS = List.of("Port", "Weight");

    @When("{call}")
    public void call(String operation) {
        attempts.make(plain.of(operation), plain.of(operation), "");
    }

    /**
     * If the change lists several values, a call is made with each. The group of a call that succeeded is deleted before the
     * next call, because a target may limit how many groups there are; a call that adds or removes servers gets a new one.
     */
    @When("{call} {change}")
    public void callChanged(String operation, String change) {
        boolean first = true;
        for (String each : Change.each(change)) {
            if (!first) {
                renewGroup(operation);
            }
            changed.send(operation, each);
            first = false;
            if (CallPreparation.needsNewGroup(operation) && !attempts.latest().reply().succeeded()
                    && changed.isPermitted(operation, each)) {
                // the rejection is checked with further calls on this group, so no other value may change the group first
                return;
            }
        }
    }

    private void renewGroup(String operation) {
        if (ServerGroups.creates(operation) && attempts.latest().reply().succeeded()) {
            execution.cleanUp().undoLatest();
        } else if (CallPreparation.needsNewGroup(operation)
                && attempts.all().stream().allMatch(attempt -> attempt.reply().succeeded())) {
            execution.cleanUp().undoLatest();
            preparation.prepare();
        }
    }

    @When("{call} {table}")
    public void callWith(String operation, String how, DataTable servers) {
        SlbRequest request = plain.of(operation);
        SlbRequest given = request.servers(table.toSend(servers));
        if (how.equals("with a tag and")) {
            attempts.make(given.tags(List.of(new Tag("team", "blue"))), request, "a tag and the given servers");
        } else if (how.equals("using JSON numbers")) {
            // whether a target reads numbers at all is a separate rule
            Reply reply = attempts.make(given.servers(writing(given, true)), given, "numbers that are not texts").reply();
            if (!reply.succeeded() && execution.call(given).succeeded()) {
                throw Unverifiable.because("Common/protocol/numbers", reply.inOneLine());
            }
        } else {
            attempts.make(given, request, "the given servers");
        }
    }

    @When("{call} with its numbers written as {word}")
    public void callWithNumbersAs(String operation, String written) {
        SlbRequest request = plain.of(operation);
        boolean numbers = written.equals("numbers");
        attempts.make(request.servers(writing(request, numbers)), request.servers(writing(request, !numbers)),
                "numbers written as " + written);
    }

    private static List<Map<String, Object>> writing(SlbRequest request, boolean numbers) {
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Map<String, Object> given : request.servers()) {
            Map<String, Object> server = new LinkedHashMap<>(given);
            NUMBERS.forEach(member -> server.computeIfPresent(member, (name, value) ->
                    numbers ? Integer.valueOf(String.valueOf(value)) : String.valueOf(value)));
            servers.add(server);
        }
        return servers;
    }

    /** The documents permit 20 servers in a call, but the profile may list fewer in the default server group. */
    @When("{call} with a Weight of its own for each of {int} servers")
    public void callWithWeights(String operation, int count) {
        SlbRequest request = plain.of(operation);
        Map<String, Object> like = request.servers().get(0);
        List<Map<String, Object>> servers = new ArrayList<>();
        if (ServerGroups.isOnDefaultGroup(operation)) {
            for (String id : bed.defaultServers(1).stream().distinct().limit(count).toList()) {
                servers.add(SlbRequest.changed(
                        like, Map.of("ServerId", id, "Weight", String.valueOf(3 * servers.size() + 11))));
            }
        } else {
            servers.addAll(bed.many(count, like));
            for (int i = 0; i < count; i++) {
                servers.get(i).put("Weight", String.valueOf(5 * i % 101));
            }
        }
        attempts.make(request.servers(servers), request, servers.size() + " servers, each with a Weight of its own");
    }

    @When("{call} with one of the group's servers among {int}")
    public void callWithTooMany(String operation, int count) {
        SlbRequest request = plain.of(operation);
        List<Map<String, Object>> servers = new ArrayList<>(request.servers());
        servers.addAll(bed.many(count - 1, request.servers().get(0)));
        attempts.make(request.servers(servers), request, count + " backend servers");
    }

    /** True if the call names both addresses of an ENI; false if it names only the second. */
    @ParameterType("two addresses of one ENI|the second address of that ENI")
    public boolean bothAddresses(String words) {
        return words.startsWith("two");
    }

    @When("{call} with {bothAddresses}")
    public void callWithAddresses(String operation, boolean both) {
        SlbRequest request = plain.of(operation);
        if (!both) {
            attempts.make(request.servers(List.of(bed.twoAddressesOfOneEni("80").get(1))), request,
                    "one of two addresses of an ENI");
            return;
        }
        List<Map<String, Object>> like = request.servers();
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Map<String, Object> entry : bed.twoAddressesOfOneEni(String.valueOf(like.get(0).get("Port")))) {
            Map<String, Object> server = new LinkedHashMap<>(like.get(Math.min(servers.size(), like.size() - 1)));
            Object port = server.get("Port");
            server.putAll(entry);
            server.put("Port", port);
            servers.add(server);
        }
        attempts.make(request.servers(servers), request, "one ENI listed with two addresses");
    }

    /** Texts that a careless parser changes: capitals, the empty text, characters that a URL encodes, the longest texts. */
    @When("{call} with {int} tags of every kind")
    public void callWithTagsOfEveryKind(String operation, int count) {
        List<String> values = List.of("Blue", "", "a+b", "two words", "100%", "a%2Bb", "a=b", "a&b", "a/b:c@d", "蓝é", "v".repeat(128));
        SlbRequest request = plain.of(operation);
        attempts.make(request.tags(IntStream.range(0, count)
                .mapToObj(i -> new Tag(i == 0 ? "Team-" + "k".repeat(59) : "Team-" + (i + 1), values.get(i % values.size()))).toList()),
                request, count + " tags of every kind");
    }

    /**
     * A target may permit a single wrong character, so this tries every printable ASCII character, a tab and a line
     * break. Whether letters beyond ASCII count as letters is open.
     */
    @When("{call} with every character that {member} does not permit, one after another")
    public void callWithEveryCharacter(String operation, String member) {
        SlbRequest request = plain.of(operation);
        Operation documented = ServerGroups.operation(operation);
        boolean inServers = documented.servers().members().stream().anyMatch(m -> m.name().equals(member));
        Parameter limits = inServers ? documented.servers().member(member) : documented.parameter(member);
        for (char character : OtherCharacters.of(limits)) {
            String text = OtherCharacters.in("web", "112", character);
            SlbRequest faulty = inServers
                    ? request.firstServer(server -> {
                        server.put(member, text);
                        return server;
                    })
                    : request.with(member, text);
            attempts.make(faulty, request, member + " \"" + Sanitizer.line(text) + "\"",
                    () -> execution.calls().makeToBeRejected(faulty));
        }
    }

    @When("{call}, {sending}")
    public void callSent(String operation, StyleUnderTest tested) {
        if (tested.trait() == StyleUnderTest.Trait.NAMED_IN_HEADERS && execution.run().profile().auth().scheme() == Auth.Scheme.RPC) {
            throw new Unverifiable("needs auth.scheme none or acs3: the RPC signature covers no headers");
        }
        SlbRequest request = plain.of(operation);
        Reply reply = attempts.make(request.styled(tested.style().apply(execution.run().endpoint().usualStyle())),
                request.styled(tested.otherStyle().apply(execution.run().endpoint().usualStyle())), tested.what()).reply();
        if (!reply.succeeded() && tested.trait() == StyleUnderTest.Trait.FORM && execution.run().profile().auth().scheme() == Auth.Scheme.ACS3) {
            throw new Unverifiable("needs auth.scheme none or rpc: the official clients that sign by ACS3 send no form");
        }
    }

    /** The repaired call has the usual signature; for a call with the usual signature, the other call has none. */
    @When("{call}, {signing}")
    public void callSigned(String operation, Signing signing) {
        SlbRequest request = plain.of(operation);
        if (signing == Signing.SAME_NONCE) {
            repeat(request);
            return;
        }
        SlbRequest otherwise = signing == Signing.USUAL ? signed(request, Signing.NONE) : request;
        attempts.make(signed(request, signing), otherwise, switch (signing) {
            case USUAL -> "a signature";
            case NONE -> "no signature";
            case WRONG_SECRET -> "a wrong signature";
            case UNKNOWN_KEY -> "an unknown access key";
            case EXPIRED -> "a time an hour ago";
            case SAME_NONCE -> throw new IllegalStateException("a nonce is used again by a second call");
        });
    }

    private void repeat(SlbRequest request) {
        SlbRequest repeated = signed(request, Signing.SAME_NONCE);
        Reply first = execution.call(repeated);
        if (!first.succeeded() && !first.code().filter("SignatureNonceUsed"::equals).isPresent()) {
            throw Unverifiable.because(ServerGroups.plainCallRule(request.operation()), first.inOneLine());
        }
        attempts.makeAgain(repeated, request, "a nonce that was used before");
    }

    private SlbRequest signed(SlbRequest request, Signing signing) {
        return request.styled(execution.run().endpoint().usualStyle().signed(signing));
    }

    @When("{call} in the condition of {code}")
    public void callProvoked(String operation, String code) {
        SlbRequest request = plain.of(operation);
        boolean known = execution.run().profile().provocation(operation, code).isPresent();
        if (!known && code.equals("SignatureNonceUsed") && execution.run().profile().offers(Capability.SIGNATURE)) {
            repeat(request);
            return;
        }
        Provocation provocation = execution.run().profile().provocation(operation, code)
                .orElseThrow(() -> Unverifiable.unprovoked(operation, code));
        String what = "the provocation of " + code;
        if (provocation.arm() == null) {
            attempts.make(request.with(provocation.with()), request, what);
        } else {
            attempts.make(request, request, what, () -> execution.calls().makeArmed(provocation.arm(), request, code));
        }
    }
}
