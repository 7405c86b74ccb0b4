package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import slbkit.contract.Effect;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.scenario.TestBed;
import slbkit.slb.Backend;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;

/** Calls for one group at the same time. */
public final class ParallelSteps {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 4;
    /** How many of the simultaneous calls may fail by chance. */
    private static final int MOST_RANDOM = 3;

    private record Made(String key, Reply reply) {
    }

    private final ScenarioExecution execution;
    private final TestBed bed;
    private final PlainCalls plain;
    private final ScenarioGroups groups;
    private final GroupReader reader;
    private final CrossCheck crossCheck;
    private final List<Made> calls = new ArrayList<>();

    public ParallelSteps(
            ScenarioExecution execution, TestBed bed, PlainCalls plain, ScenarioGroups groups, GroupReader reader, CrossCheck crossCheck) {
        this.execution = execution;
        this.bed = bed;
        this.plain = plain;
        this.groups = groups;
        this.reader = reader;
        this.crossCheck = crossCheck;
    }

    @When("{call} by several calls at the same time")
    public void makeAtTheSameTime(String operation) throws Exception {
        int width = execution.run().profile().limits().atOnce(AT_ONCE);
        if (width < 2) {
            throw new Unverifiable("needs two calls at the same time; limits.parallel is 1");
        }
        switch (ServerGroups.operation(operation).effect()) {
            case ADDS -> makeAtTheSameTime(operation, width, number -> bed.entry("web-1", String.valueOf(9001 + number)));
            case REMOVES -> makeAtTheSameTime(operation, width,
                    bed.many(ROUNDS * AT_ONCE, plain.of(operation).servers().get(0))::get);
            case CREATES, REPLACES, SETS, DESCRIBES, LISTS, REPORTS, DELETES ->
                    throw new IllegalStateException(operation + " does not change which servers a group holds");
        }
    }

    private void makeAtTheSameTime(String operation, int width, IntFunction<Map<String, Object>> server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(width);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(width);
                List<Callable<Made>> atOnce = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    atOnce.add(naming(server.apply(round * width + i), operation, together));
                }
                for (Future<Made> made : threads.invokeAll(atOnce)) {
                    calls.add(result(made));
                }
            }
        } finally {
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private Callable<Made> naming(Map<String, Object> server, String operation, CyclicBarrier together) {
        SlbRequest request = plain.of(operation).servers(List.of(server));
        String exchange = execution.calls().nextExchange();
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            return new Made(Backend.keyOf(server), execution.calls().make(exchange, request));
        };
    }

    private static Made result(Future<Made> made) throws Exception {
        try {
            return made.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unverifiable unverifiable) {
                throw unverifiable;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Then("the group shows the effect of every successful call")
    public void everyCallCounts() {
        List<String> taken = succeeded();
        boolean adding = ServerGroups.operation(execution.operation()).effect() == Effect.ADDS;
        if (taken.size() < (adding ? 2 : 1)) {
            throw new Unverifiable(adding
                    ? "needs a target that accepts two calls for one group at the same time"
                    : "needs a target that accepts a removal while other removals are in progress");
        }
        execution.judgeReadings(() -> wrong(taken, adding).ifPresent(wrong -> {
            execution.requireRecheck();
            requireWorkingAddition(wrong.size() == taken.size() && adding);
            crossCheck.requireFaithful(ServerGroups.V_SERVER_GROUP);
            execution.differs("%s servers %s by %s calls".formatted(taken.size(), adding ? "added" : "removed", taken.size()),
                    (adding ? "missing: " : "still in the group: ") + wrong);
        }));
        execution.conforms(execution.rule());
    }

    /** The servers that the group lacks although they were added, or has although they were removed; empty if there is none. */
    private Optional<List<String>> wrong(List<String> taken, boolean adding) {
        List<String> held = held();
        return Optional.of(taken.stream().filter(key -> held.contains(key) != adding).toList()).filter(wrong -> !wrong.isEmpty());
    }

    /**
     * The servers of the successful calls. A call may be rejected as busy, with any such code, but for no other reason, and a few
     * may fail by chance.
     */
    private List<String> succeeded() {
        List<Reply> failed = calls.stream().map(Made::reply)
                .filter(reply -> reply.status() >= 500 && !RetryPolicy.isTransient(reply)).toList();
        if (!failed.isEmpty() && failed.size() <= MOST_RANDOM) {
            throw new Unverifiable("needs a target that does not fail by chance, but it answered: " + failed.get(0).inOneLine());
        }
        calls.stream()
                .filter(c -> !c.reply().succeeded())
                .filter(c -> !RetryPolicy.isTransient(c.reply()) && c.reply().status() != RetryPolicy.CONFLICT)
                .filter(c -> execution.support().unsuitable(execution.operation(), c.reply()).isEmpty())
                .findFirst()
                .ifPresent(c -> {
                    Reply alone = execution.call(plain.of(execution.operation()));
                    if (!alone.succeeded()) {
                        throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), alone.inOneLine());
                    }
                    execution.differs("a 2xx reply, or a rejection as busy, for each of several parallel calls",
                            c.reply().inOneLine());
                });
        return calls.stream().filter(c -> c.reply().succeeded()).map(Made::key).toList();
    }

    /** If no server was added, a single call shows whether any call adds servers. */
    private void requireWorkingAddition(boolean addedNone) {
        SlbRequest single = plain.of(execution.operation());
        if (addedNone && execution.call(single).succeeded()
                && reader.requireVServerGroup(groups.theGroup().id()).stream().noneMatch(held -> single.servers().stream()
                        .anyMatch(named -> held.is(named, ServerGroups.operation(execution.operation()).serverKey())))) {
            throw Unverifiable.because(ServerGroups.plainCallRule(execution.operation()), "a single call does not add its server either");
        }
    }

    private List<String> held() {
        return reader.requireVServerGroup(groups.theGroup().id()).stream().map(Backend::key).toList();
    }
}
