package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slbkit.contract.Contract;
import slbkit.contract.Parameter;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.PlainCalls;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** Calls whose Weight and Port are JSON numbers, not texts: a 0 that is a number gets lost in other places. */
public final class NumberSteps {

    private final Trial trial;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final ServerTable table;

    public NumberSteps(Trial trial, Attempts attempts, PlainCalls plain, ServerTable table) {
        this.trial = trial;
        this.attempts = attempts;
        this.plain = plain;
        this.table = table;
    }

    /** That numbers are read at all is a rule of its own. */
    @When("{call} with, in numbers,")
    public void callWith(String operation, DataTable servers) {
        SlbRequest texts = plain.of(operation).servers(table.toSend(servers));
        Reply reply = attempts.make(inNumbers(texts), texts, "numbers that are not texts").reply();
        if (!reply.taken() && trial.call(texts).taken()) {
            throw Unverifiable.because("Common/protocol/numbers", reply.inOneLine());
        }
    }

    /** A permitted number stands beside another: a target that takes none as a number breaks a rule of its own. */
    @When("{call} with the number {int} as its Weight")
    public void callWithWeight(String operation, int weight) {
        SlbRequest texts = plain.of(operation);
        String what = "the number " + weight + " as Weight";
        Parameter limits = limits(operation);
        if (!Within.limits(limits, String.valueOf(weight)).equals(String.valueOf(weight))) {
            attempts.make(weighing(texts, weight), texts, what);
            return;
        }
        SlbRequest another = weighing(texts, Integer.parseInt(Within.another(limits)));
        Reply reply = attempts.make(weighing(texts, weight), another, what).reply();
        if (!reply.taken() && !trial.call(another).taken() && trial.call(texts).taken()) {
            throw Unverifiable.because("Common/protocol/numbers", reply.inOneLine());
        }
    }

    private static SlbRequest weighing(SlbRequest request, int weight) {
        return request.firstServer(s -> {
            s.put("Weight", weight);
            return s;
        });
    }

    private static Parameter limits(String operation) {
        return Contract.documented().operation(operation).orElseThrow().servers().member("Weight");
    }

    private static SlbRequest inNumbers(SlbRequest request) {
        List<Map<String, Object>> servers = new ArrayList<>();
        for (Map<String, Object> server : request.servers()) {
            Map<String, Object> numbers = new LinkedHashMap<>(server);
            for (String member : List.of("Port", "Weight")) {
                numbers.computeIfPresent(member, (name, text) -> Integer.valueOf(String.valueOf(text)));
            }
            servers.add(numbers);
        }
        return request.servers(servers);
    }
}
