package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.contract.Effect;
import slbkit.endpoint.SlbRequest;
import slbkit.judge.Acceptance;
import slbkit.judge.Attempt;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.ServerGroups;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** One ENI with several addresses, each of which is a backend server of its own. */
public final class AddressSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final Acceptance acceptance;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Groups groups;
    private final GroupReader reader;

    public AddressSteps(Trial trial, Attempts attempts, Acceptance acceptance, PlainCalls plain, TestBed bed,
            Groups groups, GroupReader reader) {
        this.trial = trial;
        this.attempts = attempts;
        this.acceptance = acceptance;
        this.plain = plain;
        this.bed = bed;
        this.groups = groups;
        this.reader = reader;
    }

    @When("{call} with the second address of that ENI")
    public void callWithSecondAddress(String operation) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.servers(List.of(bed.twoAddressesOfOneEni("80").get(1))), request,
                "one of two addresses of an ENI");
    }

    /** A target that describes its servers without ServerIp shows how many addresses are left, and not which. */
    @Then("the group holds that ENI with its first address only")
    public void holdsFirstAddressOnly() {
        Attempt attempt = attempts.latest();
        acceptance.requireForScenario(attempt);
        List<Map<String, Object>> addresses = bed.twoAddressesOfOneEni("80");
        String eni = String.valueOf(addresses.get(0).get("ServerId"));
        String first = String.valueOf(addresses.get(0).get("ServerIp"));
        List<Backend> before = entries(attempt.before(), eni);
        if (before.size() != addresses.size()) {
            throw Unverifiable.because(
                    ServerGroups.operation(ServerGroups.V_SERVER_GROUP, Effect.CREATES).rule("request/ServerIp.several"),
                    addressesOf(eni, before));
        }
        List<Backend> now = entries(reader.vServerGroup(groups.theGroup().id()), eni);
        if (now.size() != 1 || !now.get(0).value("ServerIp").orElse(first).equals(first)) {
            trial.differs("the group holds %s with the address %s only".formatted(eni, first), addressesOf(eni, now));
        }
        trial.conforms(trial.rule());
    }

    private List<Backend> entries(Optional<List<Backend>> group, String server) {
        return group
                .orElseThrow(trial::unreadable)
                .stream().filter(s -> s.value("ServerId").equals(Optional.of(server))).toList();
    }

    private static String addressesOf(String server, List<Backend> entries) {
        return "the group holds %s %s times, with the addresses %s".formatted(server, entries.size(),
                entries.stream().map(s -> s.value("ServerIp").orElse("not shown")).toList());
    }
}
