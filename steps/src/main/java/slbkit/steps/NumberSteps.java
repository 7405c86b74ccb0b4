package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @When("{call} with the number {int} as its Weight")
    public void callWithWeight(String operation, int weight) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.firstServer(s -> {
            s.put("Weight", weight);
            return s;
        }), request, "the number " + weight + " as Weight");
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
